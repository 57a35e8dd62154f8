import { escapedColumn, isFormula, otherFieldsColumn } from '../formats/csv-cells.ts';
import { flatFields } from '../formats/flat-entry.ts';
import type { JsonValue, UnknownFields } from '../formats/read-entry.ts';
import type { EntriesToWrite } from './writer.ts';

/** Which columns a table of these entries needs. */
export interface Columns {
  readonly hasFlag: boolean;
  readonly hasPlausibleAnswers: boolean;
  /** Unknown fields that are text in every entry that has them; all others share one column, as JSON. */
  readonly text: readonly string[];
  readonly hasOthers: boolean;
  readonly hasFormulas: boolean;
}

const mostColumns = 200;
const reserved: readonly string[] = [...flatFields, otherFieldsColumn, escapedColumn, 'answer_text', 'answer_start'];

export async function planColumns(data: EntriesToWrite): Promise<Columns> {
  const text = new Map<string, boolean>();
  const seen = { hasFlag: false, hasPlausibleAnswers: false, hasFormulas: false };
  for await (const { example, unknown } of data.entries()) {
    seen.hasFlag ||= example.isImpossible !== undefined;
    seen.hasPlausibleAnswers ||= example.plausibleAnswers !== undefined;
    for (const cell of [example.id, example.title, example.context, example.question]) {
      seen.hasFormulas ||= isFormula(cell);
    }
    for (const [name, value] of Object.entries(unknown)) {
      if (!text.has(name) && text.size < mostColumns) text.set(name, isColumnName(name));
      if (!isCellText(value)) text.set(name, false);
      else seen.hasFormulas ||= isFormula(value);
    }
  }
  const columns = [...text].flatMap(([name, isText]) => (isText ? [name] : []));
  return { ...seen, text: columns, hasOthers: text.size > columns.length || text.size >= mostColumns };
}

/** The fields of an entry that have a column, and the rest. */
export function divide(
  unknown: UnknownFields,
  columns: Columns,
): { text: Record<string, string>; others: UnknownFields } {
  const isColumn = new Set(columns.text);
  const entries = Object.entries(unknown);
  return {
    text: Object.fromEntries(entries.filter(([name]) => isColumn.has(name))) as Record<string, string>,
    others: Object.fromEntries(entries.filter(([name]) => !isColumn.has(name))),
  };
}

/** Empty text cannot be told from a cell without a value. */
function isCellText(value: JsonValue): value is string {
  return typeof value === 'string' && value !== '';
}

function isColumnName(name: string): boolean {
  const isPlain = name.trim() === name && name !== '' && name.isWellFormed() && !name.startsWith('\uFEFF');
  return isPlain && !reserved.includes(name) && !isFormula(name) && name !== '__proto__' && !/[\r\n]/.test(name);
}
