import type { JsonValue } from '../formats/read-entry.ts';
import { isList } from '../sources/parse-raw.ts';
import { valueWithin, type Bound, type FieldPath } from './field-path.ts';

/** All texts and numbers at a path, however many lists they are in, as texts. */
export function textsAt(row: readonly Bound[], path: FieldPath): string[] {
  const flatten = (value: JsonValue | undefined): string[] => {
    if (isList(value)) return value.flatMap(flatten);
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  };
  return flatten(valueWithin(row, path));
}
