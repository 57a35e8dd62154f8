import type { UnknownFields } from '../../dataset/formats/read-entry.ts';
import type { Split } from '../entries/entry.ts';

/** The field in which files say which split an entry is in. */
export const splitField = 'split';

const names: ReadonlyMap<string, Split> = new Map<string, Split>([
  ['train', 'train'],
  ['training', 'train'],
  ['validation', 'validation'],
  ['valid', 'validation'],
  ['val', 'validation'],
  ['dev', 'validation'],
  ['test', 'test'],
]);

/** The split that an entry's own fields name, if they name one that is known. */
export function splitIn(fields: UnknownFields): Split | undefined {
  const name = fields[splitField];
  return typeof name === 'string' ? names.get(name.trim().toLowerCase()) : undefined;
}
