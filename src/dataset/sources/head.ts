import { parse } from 'jsonc-parser';
import type { JsonValue } from '../formats/read-entry.ts';
import { oneByOne, type Batches } from './batches.ts';
import { detectDialect, type CsvDialect } from './csv-dialect.ts';
import { csvRows } from './csv-rows.ts';
import { parseLine } from './json-lines.ts';
import { JsonSplitter } from './json-splitter.ts';
import { maxDepth, maxRowBytes } from './limits.ts';
import { parquetRows } from './parquet-rows.ts';
import { isList, isObject, parseRaw } from './parse-raw.ts';
import type { FileRecord } from './record.ts';
import { recordPath } from './record-path.ts';
import type { Source } from './source.ts';

/** What the beginning of a file tells of it. */
export type Head = Sample & {
  /** As many as there are whole in the beginning, at most `sampleSize`. */
  readonly records: readonly JsonValue[];
};

type Sample =
  | {
      readonly container: 'json';
      /** The root, as far as it could be read. */
      readonly root: JsonValue;
      /** Where the records stand, for `JsonSplitter`. */
      readonly path: readonly string[];
      /** Whether it is nested deeper than can be read. */
      readonly isTooDeep: boolean;
    }
  | { readonly container: 'json-lines' | 'parquet' }
  | { readonly container: 'csv'; readonly dialect: CsvDialect; readonly columns: readonly string[] };

export const sampleSize = 200;

/** Finds out how a file holds its records, and takes the first of them. */
export async function readHead(source: Source): Promise<Head> {
  if (source.kind === 'parquet') {
    return { container: 'parquet', records: await valuesOf(parquetRows(source.path, sampleSize)) };
  }
  const text = source.head.toString('utf8');
  const isJson = /^\s*[[{]/.test(text);
  if (isLines(text, source)) {
    const lines = wholeLines(text, source).slice(0, sampleSize);
    const read = lines.map((line) => parseLine(Buffer.from(line), 1));
    return { container: 'json-lines', records: read.flatMap((line) => (line.kind === 'record' ? [line.value] : [])) };
  }
  if (isJson && !['csv', 'tsv', 'tab'].includes(source.extension)) {
    const top = shallow(text);
    const root = (parse(top) ?? null) as JsonValue;
    const path = recordPath(root);
    const whole = wholeRecords(source, path);
    const records = whole.length > 0 ? whole : valuesAt(root, path);
    const isTooDeep = top.length < text.length;
    return { container: 'json', root, path, isTooDeep, records: records.slice(0, sampleSize) };
  }
  const dialect = detectDialect(text, source.extension);
  const end = source.isWhole ? text.length : text.lastIndexOf(dialect.newline) + 1;
  let columns: readonly string[] = [];
  const rows = csvRows(once(text.slice(0, end)), dialect, (names) => (columns = names));
  const records = await valuesOf(rows);
  return { container: 'csv', dialect, columns, records };
}

/** Whether most lines are an object by themselves. */
function isLines(text: string, source: Source): boolean {
  const byName = ['jsonl', 'ndjson', 'jsonlines', 'ldjson'].includes(source.extension);
  if (byName) return /^\s*[[{"]/.test(text) || text.trim() === '';
  if (!/^\s*\{/.test(text)) return false;
  const lines = wholeLines(text, source).slice(0, 20);
  const objects = lines.filter((line) => {
    const parsed = /^\s*\{/.test(line) ? parseLine(Buffer.from(line), 1) : undefined;
    return parsed?.kind === 'record' && isObject(parsed.value);
  });
  return lines.length > 1 && objects.length * 2 >= lines.length;
}

function wholeLines(text: string, { isWhole }: Source): string[] {
  const lines = text.split('\n', 10 * sampleSize);
  if (!isWhole && lines.length < 10 * sampleSize) lines.pop();
  return lines.filter((line) => line.trim() !== '');
}

/** The text up to where it is nested too deep: its parser recurses. */
function shallow(text: string): string {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) inString = !inString;
    else if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x0a) inString = false;
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > maxDepth) return text.slice(0, at);
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return text;
}

/** Those that end within the head and are not damaged. */
function wholeRecords(source: Source, path: readonly string[]): JsonValue[] {
  const splitter = new JsonSplitter(path, maxRowBytes);
  const pieces = [...splitter.push(source.head), ...(source.isWhole ? splitter.end() : [])];
  return pieces.flatMap((piece) => {
    const parsed = piece.kind === 'element' ? parseRaw(piece.raw) : undefined;
    return parsed?.ok ? [parsed.value] : [];
  });
}

function valuesAt(value: JsonValue, path: readonly string[]): readonly JsonValue[] {
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  if (step === '*') return isList(value) ? value.flatMap((item) => valuesAt(item, rest)) : [];
  return isObject(value) && Object.hasOwn(value, step) ? valuesAt(value[step]!, rest) : [];
}

async function valuesOf(records: Batches<FileRecord>): Promise<JsonValue[]> {
  const values: JsonValue[] = [];
  for await (const record of oneByOne(records)) {
    if (record.kind === 'record') values.push(record.value);
    if (values.length === sampleSize) break;
  }
  return values;
}

// eslint-disable-next-line @typescript-eslint/require-await -- what reads it wants a stream
async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
