import { jsonLines } from '../sources/json-lines.ts';
import { jsonRecords } from '../sources/json-records.ts';
import { parquetRows } from '../sources/parquet-rows.ts';
import { isObject } from '../sources/parse-raw.ts';
import type { FileRecord } from '../sources/record.ts';
import { otherFieldsColumn, parseOthers } from './csv-cells.ts';
import { without } from './entry-of.ts';
import { flatEntry, flatShare } from './flat-entry.ts';
import type { DatasetFormat, FileToRead } from './format.ts';
import type { Reading } from './read-entry.ts';

/** `{"data": [entry, …]}` or `[entry, …]`, as Hugging Face's `datasets` has SQuAD. */
export const flatJson: DatasetFormat = {
  name: 'flat-json',
  title: 'flat JSON (one object an entry)',
  recognise: (head) => (head.container === 'json' ? 0.95 * flatShare(head.records) : 0),
  read: (file) => readFlat(recordsOf(file)),
};

export const jsonLinesFormat: DatasetFormat = {
  name: 'json-lines',
  title: 'JSON Lines (one object a line)',
  recognise: (head) => (head.container === 'json-lines' ? 0.95 * flatShare(head.records) : 0),
  read: (file) => readFlat(recordsOf(file)),
};

/** The columns of the flat form, as on the hub. */
export const parquet: DatasetFormat = {
  name: 'parquet',
  title: "Parquet with SQuAD's columns",
  recognise: (head) => (head.container === 'parquet' ? 0.95 * flatShare(head.records) : 0),
  read: (file) => readFlat(withOtherFields(recordsOf(file))),
};

/** The records of a file of any container but CSV. */
export function recordsOf({ source, head, onDocumentField }: FileToRead): AsyncIterable<FileRecord> {
  if (source.kind === 'parquet') return parquetRows(source.path, Infinity, onDocumentField);
  if (head.container === 'json-lines') return jsonLines(source.chunks());
  const path = head.container === 'json' ? head.path : ['data', '*'];
  return jsonRecords(source.chunks(), path, (level, key, value) => {
    if (level === 1) onDocumentField(key, value);
  });
}

/** With the fields that our own writer could give no column. */
async function* withOtherFields(records: AsyncIterable<FileRecord>): AsyncGenerator<FileRecord> {
  for await (const record of records) {
    const cell = record.kind === 'record' && isObject(record.value) ? record.value[otherFieldsColumn] : undefined;
    const others = typeof cell === 'string' ? parseOthers(cell) : undefined;
    if (record.kind === 'set-aside' || others === undefined || !isObject(record.value)) {
      yield record;
      continue;
    }
    yield { ...record, value: { ...without(record.value, [otherFieldsColumn]), ...others } };
  }
}

async function* readFlat(records: AsyncIterable<FileRecord>): AsyncGenerator<Reading> {
  for await (const record of records) {
    yield record.kind === 'record' ? flatEntry(record.value, record.line) : record;
  }
}
