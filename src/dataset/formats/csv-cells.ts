import { isObject } from '../sources/parse-raw.ts';
import type { JsonValue, UnknownFields } from './read-entry.ts';

/** Fields that do not fit a column of text, as one JSON object. */
export const otherFieldsColumn = 'other_fields';

/** What stands in `other_fields`; undefined where it is no JSON object. */
export function parseOthers(cell: string): UnknownFields | undefined {
  try {
    const value = JSON.parse(cell) as JsonValue;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Names the columns of a row whose cells had an apostrophe put before them, so that reading takes it off again. */
export const escapedColumn = 'formula_escaped';

/** A cell that a spreadsheet would run: its first character starts a formula, in whichever width it is written. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A row whose cells no spreadsheet runs: those that would be have an apostrophe before them, and are named in
 * `formula_escaped`.
 */
export function csvEscape(row: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(row).filter((name) => formula.test(row[name]!));
  if (names.length === 0) return row;
  const escaped = Object.fromEntries(names.map((name) => [name, `'${row[name]!}`]));
  return { ...row, ...escaped, [escapedColumn]: JSON.stringify(names) };
}

export function isFormula(text: string): boolean {
  return formula.test(text);
}

/** The reverse. A row without the column is as it stands: an apostrophe may be its own. */
export function csvUnescape(row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const cell = row[escapedColumn];
  if (cell === undefined || cell === '') return row;
  const names = namesIn(cell);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, names.includes(name) ? value.replace(/^'/, '') : value]),
  );
}

function namesIn(cell: string): readonly unknown[] {
  try {
    const names = JSON.parse(cell) as unknown;
    return Array.isArray(names) ? names : [];
  } catch {
    return [];
  }
}
