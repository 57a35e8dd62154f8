import { answerTokens } from './normalize-answer.ts';
import { tokenF1 } from './token-f1.ts';

/** How good one prediction is: the best it reaches against any of the gold answers. */
export interface AnswerScore {
  readonly exact: 0 | 1;
  /** In `[0, 1]`. */
  readonly f1: number;
}

/**
 * By SQuAD v1.1's rules. The script knows no question without gold answers; here such a question is answered right
 * by nothing.
 */
export function scoreV1(goldAnswers: readonly string[], prediction: string): AnswerScore {
  return bestScore(goldAnswers, prediction, tokenF1);
}

/** By SQuAD v2.0's rules: golds that normalise to nothing do not count, and without any the right answer is nothing. */
export function scoreV2(goldAnswers: readonly string[], prediction: string): AnswerScore {
  const golds = goldAnswers.filter((gold) => answerTokens(gold).length > 0);
  return bestScore(golds, prediction, (gold, predicted) =>
    gold.length === 0 || predicted.length === 0 ? Number(gold.length === predicted.length) : tokenF1(gold, predicted),
  );
}

function bestScore(
  goldAnswers: readonly string[],
  prediction: string,
  f1Of: (gold: readonly string[], prediction: readonly string[]) => number,
): AnswerScore {
  const predicted = answerTokens(prediction);
  const normalized = predicted.join(' ');
  let exact: 0 | 1 = 0;
  let f1 = 0;
  for (const answer of goldAnswers.length === 0 ? [''] : goldAnswers) {
    const gold = answerTokens(answer);
    if (gold.join(' ') === normalized) exact = 1;
    f1 = Math.max(f1, f1Of(gold, predicted));
  }
  return { exact, f1 };
}
