import { mapBatches, type Batches } from '../sources/batches.ts';
import { jsonLines } from '../sources/json-lines.ts';
import { jsonRecords } from '../sources/json-records.ts';
import { parquetRows } from '../sources/parquet-rows.ts';
import type { FileRecord } from '../sources/record.ts';
import type { FileToRead } from './format.ts';
import type { JsonValue, Reading } from './read-entry.ts';

/** The records of a file of any container but CSV. */
export function recordsOf({ source, head, onDocumentField }: FileToRead): Batches<FileRecord> {
  if (source.kind === 'parquet') return parquetRows(source.path, Infinity, onDocumentField);
  if (head.container === 'json-lines') return jsonLines(source.chunks());
  const path = head.container === 'json' ? head.path : ['data', '*'];
  return jsonRecords(source.chunks(), path, (level, key, value) => {
    if (level === 1) onDocumentField(key, value);
  });
}

/** Each record as an entry; what was set aside stays so. */
export function readRecords(
  records: Batches<FileRecord>,
  read: (value: JsonValue, line: number | undefined) => Reading,
): Batches<Reading> {
  return mapBatches(records, (record) => (record.kind === 'record' ? read(record.value, record.line) : record));
}
