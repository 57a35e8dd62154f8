import Papa from 'papaparse';
import { csvEscape, escapedColumn } from '../../../dataset/formats/csv-cells.ts';
import { groupTitle } from '../../../shared/comparison/group-words.ts';
import { groupingSchema, type ComparedRow } from '../../../shared/contract/compare.ts';
import type { Reported } from './reported.ts';

/**
 * The questions of a comparison as CSV, a line each: the gold answers as JSON, and of each model its answer, exact match,
 * F1 and probability in `[0, 1]`, null odds and what is wrong. No cell is one that a spreadsheet would run: those that
 * would be have an apostrophe before them, and are named in `formula_escaped`.
 */
export function reportCsv({ rows }: Pick<Reported, 'rows'>): string {
  const records = rows.map((row, index) => ({ ...csvEscape(textsOf(row)), ...figuresOf(row, index) }));
  const isEscaped = records.some((record) => escapedColumn in record);
  const names = [...columns, ...(isEscaped ? [escapedColumn] : [])];
  const cells = records.map((record: Readonly<Record<string, string>>) =>
    names.map((name) => (record[name] ?? '').toWellFormed()),
  );
  return `${Papa.unparse([names, ...cells], { newline: '\n' })}\n`;
}

const roles = ['base', 'tuned'] as const;
const ofModel = ['answer', 'exact_match', 'f1', 'probability', 'null_odds', 'error'] as const;
const groupColumns = groupingSchema.options.map((by) => ({ by, name: by.replaceAll('-', '_') }));
const columns: readonly string[] = [
  'number',
  'question',
  'gold_answers',
  'change',
  ...roles.flatMap((role) => ofModel.map((name) => `${role}_${name}`)),
  ...groupColumns.map(({ name }) => name),
];

/** What people and models wrote, and words. */
function textsOf({ question, gold, kind, groups, base, tuned }: ComparedRow): Record<string, string> {
  return {
    question,
    gold_answers: JSON.stringify(gold),
    change: kind,
    base_answer: base.text,
    base_error: base.error ?? '',
    tuned_answer: tuned.text,
    tuned_error: tuned.error ?? '',
    ...Object.fromEntries(groupColumns.map(({ by, name }) => [name, groupTitle(by, groups[by])])),
  };
}

/** Numbers, which are safe with a minus before them. */
function figuresOf(row: ComparedRow, index: number): Record<string, string> {
  const of = (role: (typeof roles)[number]) => {
    const { exactMatch, f1, probability, nullOdds } = row[role];
    const figures = { exact_match: exactMatch, f1, probability, null_odds: nullOdds ?? '' };
    return Object.entries(figures).map(([name, value]) => [`${role}_${name}`, String(value)]);
  };
  return { number: String(index + 1), ...(Object.fromEntries(roles.flatMap(of)) as Record<string, string>) };
}
