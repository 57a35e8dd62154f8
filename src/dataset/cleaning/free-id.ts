import type { ExampleId } from '../example.ts';
import type { CleaningContext } from './rule.ts';

/** `stem`, or the first of `stem-2`, `stem-3` … that no entry has. */
export function freeId(stem: string, firstSuffix: 1 | 2, { isKnownId }: CleaningContext): ExampleId {
  let suffix: number = firstSuffix;
  let id = suffix === 1 ? stem : `${stem}-${suffix}`;
  while (isKnownId(id)) id = `${stem}-${++suffix}`;
  return id as ExampleId;
}
