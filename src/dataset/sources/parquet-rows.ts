import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Failure } from '../../shared/failure.ts';
import type { JsonValue } from '../formats/read-entry.ts';
import { maxDepth } from './limits.ts';
import { isObject } from './parse-raw.ts';
import { setAside, type FileRecord } from './record.ts';

/** Of the file's own metadata, where a document's fields around its entries are kept, as JSON. */
export const documentKey = 'spanwright.document';

const rowsAtATime = 500;

/**
 * The rows of a Parquet file as objects, one row group in memory at a time. Cells without a value are left out.
 *
 * @throws Failure where the file's footer cannot be read; a row group that cannot is set aside
 */
export async function* parquetRows(
  path: string,
  limit = Infinity,
  onDocumentField: (key: string, value: JsonValue) => void = () => undefined,
): AsyncGenerator<readonly FileRecord[]> {
  const { file, metadata } = await openParquet(path);
  const said = metadata.key_value_metadata?.find(({ key }) => key === documentKey)?.value;
  for (const [key, value] of Object.entries(documentOf(said))) onDocumentField(key, value);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    let rows: Record<string, unknown>[];
    try {
      rows = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd: Math.min(rowEnd, limit) });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      yield [setAside(undefined, `Rows ${rowStart + 1} to ${rowEnd} cannot be read (${why}).`, '')];
      rows = [];
    }
    for (let at = 0; at < rows.length; at += rowsAtATime) yield rows.slice(at, at + rowsAtATime).map(toRecord);
    rowStart = rowEnd;
    if (rowStart >= limit) return;
  }
}

function documentOf(text: string | undefined): Readonly<Record<string, JsonValue>> {
  try {
    const value = JSON.parse(text ?? 'null') as JsonValue;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

async function openParquet(path: string) {
  try {
    const file = await asyncBufferFromFile(path);
    return { file, metadata: await parquetMetadataAsync(file) };
  } catch (cause) {
    throw new Failure({
      code: 'broken-parquet',
      message: `${path}: this begins as Parquet does, but cannot be read as it.`,
      mend: 'Fetch or export the file again: it may have been cut off.',
      cause,
    });
  }
}

function toRecord(row: Record<string, unknown>): FileRecord {
  const present = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  try {
    const value = Object.fromEntries(present.map(([name, cell]) => [name, plain(cell, 1)]));
    return { kind: 'record', value, line: undefined };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return setAside(undefined, `A cell of this row is nested more than ${maxDepth} levels deep.`, '');
  }
}

/** A cell as JSON has it: whole numbers that would lose digits as strings, dates as ISO 8601, bytes in Base64. */
function plain(value: unknown, depth: number): JsonValue {
  if (depth > maxDepth) throw new RangeError('too deep');
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    return Array.from(value as unknown as ArrayLike<unknown>, (item) => plain(item, depth + 1));
  }
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item, depth + 1)]));
  }
  return value as JsonValue;
}
