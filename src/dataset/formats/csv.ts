import { mapBatches } from '../sources/batches.ts';
import type { CsvDialect } from '../sources/csv-dialect.ts';
import { csvRows } from '../sources/csv-rows.ts';
import type { Head } from '../sources/head.ts';
import { isList, isObject } from '../sources/parse-raw.ts';
import { setAside, type FileRecord } from '../sources/record.ts';
import { csvUnescape, escapedColumn, otherFieldsColumn, parseOthers } from './csv-cells.ts';
import { flatEntry } from './flat-entry.ts';
import type { DatasetFormat } from './format.ts';
import { parsePythonLiteral } from './python-literal.ts';
import type { JsonValue, Reading, UnknownFields } from './read-entry.ts';

/**
 * SQuAD's columns in CSV, TSV or the like: `answers` as the `datasets` library writes it (a Python dict) or as JSON, or columns
 * `answer_text` and `answer_start`, one answer or a list of them.
 */
export const csv: DatasetFormat = {
  name: 'csv',
  title: "CSV or TSV with SQuAD's columns",
  recognise: (head) => {
    if (head.container !== 'csv' || !head.columns.includes('question') || !head.columns.includes('context')) return 0;
    const sure = head.columns.includes('answers') || answerColumns(head.columns) ? 0.95 : 0.85;
    if (head.records.length === 0) return sure;
    const read = head.records.filter((record) => readRow(record, undefined).kind === 'entry');
    // The names of the columns say what it is, however bad its rows are.
    return sure * (0.6 + 0.4 * (read.length / head.records.length));
  },
  read: ({ source, head }) => mapBatches(csvRows(source.chunks(), dialectOf(head)), fromRecord),
};

/** Of a file that is to be read as CSV whatever it looks like, the usual one. */
function dialectOf(head: Head): CsvDialect {
  return head.container === 'csv' ? head.dialect : { delimiter: ',', newline: '\n' };
}

function fromRecord(record: FileRecord): Reading {
  return record.kind === 'record' ? readRow(record.value, record.line) : record;
}

type Row = Readonly<Record<string, string>>;

function readRow(value: JsonValue, line: number | undefined): Reading {
  const row = csvUnescape(value as Row);
  const { answers, is_impossible, plausible_answers, [otherFieldsColumn]: others, ...cells } = row;
  const names = answers === undefined ? answerColumns(Object.keys(row)) : undefined;
  try {
    const flag = parseFlag(is_impossible);
    const given = names ? answersOf(row[names.text]!, row[names.start]!) : parseCell(answers);
    const gold = isObject(given) && given.answer_start === undefined && given.text === undefined ? null : given;
    const record: Record<string, JsonValue> = {
      ...presentCells(cells, names ? [names.text, names.start] : []),
      ...otherFields(others),
      ...(gold !== null && { answers: gold }),
      ...(flag !== undefined && { is_impossible: flag }),
      ...(plausible_answers && { plausible_answers: parseCell(plausible_answers) }),
    };
    return flatEntry(record, line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return setAside(line, `A cell of this row cannot be read: ${error.message}`, value);
  }
}

/** Empty cells say nothing, but in the columns that every entry has. */
function presentCells(cells: Row, used: readonly string[]): Record<string, JsonValue> {
  const always = ['id', 'title', 'context', 'question'];
  const unwanted = [...used, escapedColumn];
  return Object.fromEntries(
    Object.entries(cells).filter(([name, cell]) => !unwanted.includes(name) && (cell !== '' || always.includes(name))),
  );
}

/** A column of that name which is not ours is a field as any other. */
function otherFields(cell: string | undefined): UnknownFields {
  if (cell === undefined || cell === '') return {};
  return parseOthers(cell) ?? { [otherFieldsColumn]: cell };
}

/** JSON or a Python literal; null where the cell is empty. */
function parseCell(cell: string | undefined): JsonValue {
  const text = cell?.trim() ?? '';
  if (text === '' || text === 'nan' || text === 'None') return null;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return parsePythonLiteral(text);
  }
}

interface AnswerColumns {
  readonly text: string;
  readonly start: string;
}

function answerColumns(columns: readonly string[]): AnswerColumns | undefined {
  const text = ['answer_text', 'answers.text', 'answer_texts', 'answer', 'text'].find((name) => columns.includes(name));
  const start = ['answer_start', 'answers.answer_start', 'answer_starts', 'start'].find((name) =>
    columns.includes(name),
  );
  return text !== undefined && start !== undefined ? { text, start } : undefined;
}

/** One answer, or lists in both cells. */
function answersOf(text: string, start: string): JsonValue {
  if (/^\s*[[(]/.test(start)) {
    const [texts, starts] = [parseCell(text), parseCell(start)];
    return { text: isList(texts) ? texts : [text], answer_start: starts };
  }
  if (text === '' && start.trim() === '') return { text: [], answer_start: [] };
  if (text === '' && Number(start) <= 0) return { text: [], answer_start: [] };
  if (start.trim() === '' || !Number.isInteger(Number(start))) throw new SyntaxError(`"${start}" is no offset.`);
  return { text: [text], answer_start: [Number(start)] };
}

function parseFlag(cell: string | undefined): boolean | undefined {
  const text = cell?.trim().toLowerCase() ?? '';
  if (['', 'nan', 'none', 'null'].includes(text)) return undefined;
  if (['true', '1', '1.0', 'yes'].includes(text)) return true;
  if (['false', '0', '0.0', 'no'].includes(text)) return false;
  throw new SyntaxError(`"${text}" is neither true nor false.`);
}
