import type { ChangeKind, ComparedRow, Comparison } from '../../shared/contract/compare.ts';
import type { EntryKey } from '../../shared/contract/ids.ts';
import { scoreV2 } from '../../pipeline/postprocess/metrics/answer-score.ts';
import { normalizeAnswer } from '../../pipeline/postprocess/metrics/normalize-answer.ts';
import type { QuestionAnswers } from '../../pipeline/postprocess/search/answers.ts';
import { pairedBootstrap } from './bootstrap.ts';

/** A question as both models were asked it. */
export interface AskedEntry {
  readonly entry: EntryKey;
  readonly question: string;
  /** None where the context does not answer it. */
  readonly gold: readonly string[];
}

/** What a comparison comes to; F1 and exact match in percent. */
export type ComparisonTotals = Pick<Comparison, 'questions' | 'difference' | 'counts' | 'differ'> &
  Readonly<Record<'base' | 'tuned', { readonly exactMatch: number; readonly f1: number }>>;

const seed = 1;

/** Both models' answers side by side, scored by SQuAD v2.0's rules. */
export function compareRows(
  asked: readonly AskedEntry[],
  base: readonly QuestionAnswers[],
  tuned: readonly QuestionAnswers[],
): ComparedRow[] {
  return asked.map(({ entry, question, gold }, index) => {
    const ofBase = scored(gold, base[index]!);
    const ofTuned = scored(gold, tuned[index]!);
    const differ = normalizeAnswer(ofBase.text) !== normalizeAnswer(ofTuned.text);
    return { entry, question, gold: [...gold], base: ofBase, tuned: ofTuned, kind: kindOf(ofBase, ofTuned), differ };
  });
}

/** What the rows come to, with the interval of the difference in F1. */
export function totalsOf(rows: readonly ComparedRow[]): ComparisonTotals {
  const counts: Record<ChangeKind, number> = { fixed: 0, broken: 0, 'both-wrong': 0, 'both-right': 0 };
  for (const { kind } of rows) counts[kind] += 1;
  const mean = (scoreOf: (row: ComparedRow) => number) =>
    rows.length === 0 ? 0 : (100 * rows.reduce((sum, row) => sum + scoreOf(row), 0)) / rows.length;
  const of = (model: 'base' | 'tuned') => ({
    exactMatch: mean((row) => row[model].exactMatch),
    f1: mean((row) => row[model].f1),
  });
  const differences = rows.map((row) => 100 * (row.tuned.f1 - row.base.f1));
  return {
    questions: rows.length,
    base: of('base'),
    tuned: of('tuned'),
    difference: pairedBootstrap(differences, { seed }),
    counts,
    differ: rows.filter(({ differ }) => differ).length,
  };
}

/** Right is an exact match. */
function kindOf(base: ComparedRow['base'], tuned: ComparedRow['tuned']): ChangeKind {
  if (base.exactMatch === 1) return tuned.exactMatch === 1 ? 'both-right' : 'broken';
  return tuned.exactMatch === 1 ? 'fixed' : 'both-wrong';
}

function scored(gold: readonly string[], answers: QuestionAnswers): ComparedRow['base'] {
  const { nBest, predictionSpan: span } = answers;
  // What stands in where nothing was found is no answer.
  const text = span === null ? '' : answers.prediction;
  const given = nBest.find((candidate) => candidate.text === text) ?? nBest[0]!;
  const { exact, f1 } = scoreV2(gold, text);
  return { text, span: span && { ...span }, exactMatch: exact, f1, probability: given.probability };
}
