import type { FileToRead } from '../formats/format.ts';
import type { Reading } from '../formats/read-entry.ts';
import type { Batches } from '../sources/batches.ts';
import { csvRows } from '../sources/csv-rows.ts';
import { jsonLines } from '../sources/json-lines.ts';
import { jsonRecords } from '../sources/json-records.ts';
import { parquetRows } from '../sources/parquet-rows.ts';
import { setAside, type FileRecord } from '../sources/record.ts';
import { expand, parsePath, type Bound } from './field-path.ts';
import { entryMapper } from './map-entry.ts';
import type { FieldMapping } from './schema.ts';

/** Reads a file by a mapping of its fields. A record in which the mapping finds nothing is set aside. */
export async function* applyMapping(file: FileToRead, mapping: FieldMapping): AsyncGenerator<readonly Reading[]> {
  const mapEntry = entryMapper(mapping);
  const entries = parsePath(mapping.entries ?? '');
  const read = (record: FileRecord): Reading | Reading[] => {
    if (record.kind === 'set-aside') return record;
    const root: Bound = { path: [], value: record.value };
    const found = entries.length === 0 ? [[root]] : expand([root], entries);
    if (found.length > 0) return found.map((bounds) => mapEntry(bounds, record.line));
    return setAside(record.line, `There is no question at "${mapping.entries!}".`, record.value);
  };
  for await (const records of recordsOf(file, mapping)) yield records.flatMap(read);
}

function recordsOf({ source, head, onDocumentField }: FileToRead, mapping: FieldMapping): Batches<FileRecord> {
  switch (head.container) {
    case 'parquet':
      return parquetRows(source.path);
    case 'csv':
      return csvRows(source.chunks(), head.dialect);
    case 'json-lines':
      return jsonLines(source.chunks());
    case 'json': {
      const given = mapping.records === undefined ? undefined : parsePath(mapping.records);
      const path = given?.map((step) => (step === 'every' ? '*' : step.name)) ?? head.path;
      return jsonRecords(source.chunks(), path, (level, key, value) => {
        if (level === 1) onDocumentField(key, value);
      });
    }
  }
}
