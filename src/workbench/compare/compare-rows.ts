import type { ChangeKind, ComparedRow, Comparison, ErrorKind } from '../../shared/contract/compare.ts';
import { errorKinds, errorsOf } from '../../pipeline/postprocess/compare/error-kind.ts';
import { scoreV2 } from '../../pipeline/postprocess/metrics/answer-score.ts';
import { normalizeAnswer } from '../../pipeline/postprocess/metrics/normalize-answer.ts';
import type { QuestionAnswers } from '../../pipeline/postprocess/search/answers.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { pairedBootstrap } from './bootstrap.ts';
import { groupsOf } from './groups/groupings.ts';

type Role = 'base' | 'tuned';
type Scored = ComparedRow[Role];

/** What a comparison comes to; F1 and exact match in percent. */
export type ComparisonTotals = Pick<Comparison, 'questions' | 'unanswerable' | 'difference' | 'counts' | 'differ'> &
  Readonly<Record<Role, Omit<Comparison[Role], 'id' | 'name'>>>;

const seed = 1;

/** Both models' answers side by side, scored by SQuAD v2.0's rules. */
export function compareRows(
  asked: readonly Pick<StoredEntry, 'key' | 'example'>[],
  base: readonly QuestionAnswers[],
  tuned: readonly QuestionAnswers[],
): ComparedRow[] {
  return asked.map(({ key, example }, index) => {
    const gold = example.answers.map(({ text }) => text);
    const of = { base: scored(gold, base[index]!), tuned: scored(gold, tuned[index]!) };
    const errors = errorsOf(example, given(of.base), given(of.tuned));
    return {
      entry: key,
      question: example.question,
      gold,
      base: { ...of.base, error: errors.base },
      tuned: { ...of.tuned, error: errors.tuned },
      kind: kindOf(of.base, of.tuned),
      differ: normalizeAnswer(of.base.text) !== normalizeAnswer(of.tuned.text),
      groups: groupsOf(example),
    };
  });
}

/**
 * What the rows come to, with the interval of the difference in F1.
 *
 * @param thresholds null odds above which each model said "no answer", where it could
 */
export function totalsOf(rows: readonly ComparedRow[], thresholds: Readonly<Record<Role, number>>): ComparisonTotals {
  const counts: Record<ChangeKind, number> = { fixed: 0, broken: 0, 'both-wrong': 0, 'both-right': 0 };
  for (const { kind } of rows) counts[kind] += 1;
  const mean = (scoreOf: (row: ComparedRow) => number) =>
    rows.length === 0 ? 0 : (100 * rows.reduce((sum, row) => sum + scoreOf(row), 0)) / rows.length;
  const of = (role: Role) => ({
    exactMatch: mean((row) => row[role].exactMatch),
    f1: mean((row) => row[role].f1),
    errors: errorCounts(rows.map((row) => row[role].error)),
    threshold: rows.some((row) => row[role].nullOdds !== null) ? thresholds[role] : null,
  });
  const differences = rows.map((row) => 100 * (row.tuned.f1 - row.base.f1));
  return {
    questions: rows.length,
    unanswerable: rows.filter(({ gold }) => gold.length === 0).length,
    base: of('base'),
    tuned: of('tuned'),
    difference: pairedBootstrap(differences, { seed }),
    counts,
    differ: rows.filter(({ differ }) => differ).length,
  };
}

function errorCounts(errors: readonly (ErrorKind | null)[]): Record<ErrorKind, number> {
  const counts = errorKinds.map((kind) => [kind, errors.filter((error) => error === kind).length]);
  return Object.fromEntries(counts) as Record<ErrorKind, number>;
}

/** Right is an exact match. */
function kindOf(base: Pick<Scored, 'exactMatch'>, tuned: Pick<Scored, 'exactMatch'>): ChangeKind {
  if (base.exactMatch === 1) return tuned.exactMatch === 1 ? 'both-right' : 'broken';
  return tuned.exactMatch === 1 ? 'fixed' : 'both-wrong';
}

function given({ text, span, exactMatch, probability }: Omit<Scored, 'error'>) {
  return { text, span, probability, isRight: exactMatch === 1 };
}

function scored(gold: readonly string[], answers: QuestionAnswers): Omit<Scored, 'error'> {
  const { nBest, bestAnswer, predictionSpan: span, nullOdds } = answers;
  // What stands in where nothing was found is no answer.
  const text = span === null ? '' : answers.prediction;
  const chosen = nBest.find((candidate) => candidate.text === text) ?? nBest[0]!;
  const { exact, f1 } = scoreV2(gold, text);
  return {
    text,
    span: span && { ...span },
    exactMatch: exact,
    f1,
    probability: chosen.probability,
    nullOdds,
    best: bestAnswer.span && bestOf(gold, bestAnswer.text, bestAnswer.span),
  };
}

function bestOf(gold: readonly string[], text: string, span: { readonly start: number; readonly end: number }) {
  const { exact, f1 } = scoreV2(gold, text);
  return { text, span: { ...span }, exactMatch: exact, f1 };
}
