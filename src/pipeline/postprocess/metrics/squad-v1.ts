import { Failure } from '../../../shared/failure.ts';
import { scoreV1 } from './answer-score.ts';
import type { Gold, Predictions } from './gold.ts';

/** In percent, under the names of the official script. */
export interface SquadV1Metrics {
  readonly exact_match: number;
  readonly f1: number;
}

/**
 * SQuAD v1.1's metrics (`evaluate-v1.1.py`; Hugging Face's `squad`). A question without a prediction scores 0 and is told
 * to `onMissing`. Throws a `Failure` where there are no questions.
 */
export function squadV1(
  golds: readonly Gold[],
  predictions: Predictions,
  onMissing: (id: string) => void = () => undefined,
): SquadV1Metrics {
  if (golds.length === 0) {
    throw new Failure({
      code: 'nothing-to-score',
      message: 'There are no questions to score.',
      mend: 'Give a data set with at least one question.',
    });
  }
  let exact = 0;
  let f1 = 0;
  for (const { id, answers } of golds) {
    const prediction = predictions.get(id);
    if (prediction === undefined) {
      onMissing(id);
      continue;
    }
    const score = scoreV1(answers, prediction);
    exact += score.exact;
    f1 += score.f1;
  }
  return { exact_match: (100 * exact) / golds.length, f1: (100 * f1) / golds.length };
}
