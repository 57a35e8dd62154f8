import type { Example } from '../../../dataset/example.ts';
import type { QuestionAnswers, RankedAnswer } from './answers.ts';
import type { Candidate } from './shortlist.ts';

/** Where the windows of a question see no answer least likely; both logits are the class token's. */
export interface NullCandidate {
  readonly score: number;
  readonly startLogit: number;
  readonly endLogit: number;
}

/** What stands in for an answer where none was found, as in `run_qa.py`. */
const placeholder = { text: 'empty', span: null, startLogit: 0, endLogit: 0, score: 0 } as const;

/**
 * The answer to one question from its candidates, the best first.
 *
 * @param noAnswer null where every question is taken to have an answer; then there are no null odds
 * @param threshold null odds above which the answer is "no answer"
 */
export function rankAnswers(
  example: Pick<Example, 'id' | 'context'>,
  candidates: readonly Candidate[],
  noAnswer: NullCandidate | null,
  threshold: number,
): QuestionAnswers {
  const found = candidates.map(({ start, end, ...candidate }) => {
    const text = example.context.slice(start, end);
    return { ...candidate, text, span: text === '' ? null : { start, end } };
  });
  const isBlank = found.every(({ text }) => text === '');
  const nBest = withProbabilities(
    isBlank && (noAnswer !== null || found.length <= 1) ? [placeholder, ...found] : found,
  );
  const bestAnswer = nBest.find(({ text }) => text !== '') ?? nBest[0]!;
  if (noAnswer === null) {
    const given = nBest[0]!;
    return { id: example.id, prediction: given.text, predictionSpan: given.span, bestAnswer, nBest, nullOdds: null };
  }
  const nullOdds = Math.fround(Math.fround(noAnswer.score - bestAnswer.startLogit) - bestAnswer.endLogit);
  const given = nullOdds > threshold ? { text: '', span: null } : bestAnswer;
  return { id: example.id, prediction: given.text, predictionSpan: given.span, bestAnswer, nBest, nullOdds };
}

type Scored = Omit<RankedAnswer, 'probability'> & { readonly score: number };

function withProbabilities(answers: readonly Scored[]): RankedAnswer[] {
  const greatest = answers.reduce((most, { score }) => Math.max(most, score), -Infinity);
  const weights = answers.map(({ score }) => Math.exp(score - greatest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return answers.map(({ text, span, startLogit, endLogit }, index) => ({
    text,
    span,
    startLogit,
    endLogit,
    probability: weights[index]! / total,
  }));
}
