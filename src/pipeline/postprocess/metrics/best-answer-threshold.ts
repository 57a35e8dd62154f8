import type { Example } from '../../../dataset/example.ts';
import type { QuestionAnswers } from '../search/answers.ts';
import { scoreV2 } from './answer-score.ts';
import { findBestThreshold, type BestThreshold } from './best-threshold.ts';

/**
 * The threshold on the null odds with the best F1, over each question's best answer whether or not it was given: what
 * `null_score_diff_threshold` should have been. (`best_f1_thresh` of the official script sees only the answers given,
 * and so cannot find a threshold above the one that was used.)
 *
 * @param answers with null odds; one for each example
 */
export function bestAnswerThreshold(examples: readonly Example[], answers: readonly QuestionAnswers[]): BestThreshold {
  const golds = new Map(examples.map((example) => [example.id as string, example.answers.map(({ text }) => text)]));
  const byId = <Value>(value: (answer: QuestionAnswers) => Value) =>
    new Map(answers.map((answer) => [answer.id as string, value(answer)]));
  return findBestThreshold(
    byId(({ id, bestAnswer }) => scoreV2(golds.get(id) ?? [], bestAnswer.text).f1),
    byId(({ bestAnswer }) => bestAnswer.text),
    byId(({ nullOdds }) => nullOdds ?? 0),
    new Map([...golds].map(([id, texts]) => [id, texts.length > 0])),
  );
}
