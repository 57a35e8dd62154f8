import { isObject } from '../sources/parse-raw.ts';
import { otherFieldsColumn, parseOthers } from './csv-cells.ts';
import { without } from './entry-of.ts';
import { flatEntry, flatShare } from './flat-entry.ts';
import type { DatasetFormat } from './format.ts';
import type { JsonValue } from './read-entry.ts';
import { readRecords, recordsOf } from './records-of.ts';

/** `{"data": [entry, …]}` or `[entry, …]`, as Hugging Face's `datasets` has SQuAD. */
export const flatJson: DatasetFormat = {
  name: 'flat-json',
  title: 'flat JSON (one object an entry)',
  recognise: (head) => (head.container === 'json' ? 0.95 * flatShare(head.records) : 0),
  read: (file) => readRecords(recordsOf(file), flatEntry),
};

export const jsonLinesFormat: DatasetFormat = {
  name: 'json-lines',
  title: 'JSON Lines (one object a line)',
  recognise: (head) => (head.container === 'json-lines' ? 0.95 * flatShare(head.records) : 0),
  read: (file) => readRecords(recordsOf(file), flatEntry),
};

/** The columns of the flat form, as on the hub. */
export const parquet: DatasetFormat = {
  name: 'parquet',
  title: "Parquet with SQuAD's columns",
  recognise: (head) => (head.container === 'parquet' ? 0.95 * flatShare(head.records) : 0),
  read: (file) => readRecords(recordsOf(file), (value, line) => flatEntry(withOtherFields(value), line)),
};

/** With the fields that our own writer could give no column. */
function withOtherFields(value: JsonValue): JsonValue {
  const cell = isObject(value) ? value[otherFieldsColumn] : undefined;
  const others = typeof cell === 'string' ? parseOthers(cell) : undefined;
  return others === undefined || !isObject(value) ? value : { ...without(value, [otherFieldsColumn]), ...others };
}
