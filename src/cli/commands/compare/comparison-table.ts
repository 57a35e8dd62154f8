import type {
  ComparedQuestion,
  ComparedTotals,
  Comparison,
  ScoredAnswer,
} from '../../../pipeline/postprocess/compare/compare-answers.ts';
import { type Column, layOutTable } from '../../terminal/table.ts';

const columns: readonly Column[] = [
  { heading: 'Question', shrinks: true },
  { heading: 'Gold', shrinks: true },
  { heading: 'Base', shrinks: true },
  { heading: 'F1', align: 'right' },
  { heading: 'Tuned', shrinks: true },
  { heading: 'F1', align: 'right' },
];

/**
 * Both models' answers as a table, and the totals over all questions.
 *
 * @param limit rows of the table; null for all
 */
export function comparisonTable(comparison: Comparison, width: number, limit: number | null): readonly string[] {
  const { questions, better, worse, equal } = comparison;
  const shown = questions.slice(0, limit ?? undefined);
  const left = questions.length - shown.length;
  return [
    ...layOutTable(columns, shown.map(rowOf), width),
    ...(left > 0 ? [`… and ${left} more`] : []),
    '',
    ...totals(comparison),
    `${better} better, ${worse} worse, ${equal} equal`,
  ];
}

function rowOf({ question, goldAnswers, base, tuned }: ComparedQuestion): readonly string[] {
  const gold = goldAnswers.length === 0 ? noAnswer : [...new Set(goldAnswers)].join(' | ');
  return [question, gold, textOf(base), percent(base.f1), textOf(tuned), percent(tuned.f1)];
}

const noAnswer = '—';

function textOf({ answer }: ScoredAnswer): string {
  return answer === '' ? noAnswer : (answer ?? '(not asked)');
}

function percent(f1: number): string {
  return String(Math.round(100 * f1));
}

function totals({ questions, base, tuned }: Comparison): readonly string[] {
  const row = (name: string, { exact, f1 }: ComparedTotals) => [name, exact.toFixed(2), f1.toFixed(2)];
  const heading = `${questions.length} questions`;
  return layOutTable(
    [{ heading }, { heading: 'exact match', align: 'right' }, { heading: 'F1', align: 'right' }],
    [row('Base', base), row('Tuned', tuned)],
    Infinity,
  );
}
