import { Failure } from '../../../shared/failure.ts';
import { scoreV2 } from './answer-score.ts';
import { findBestThreshold } from './best-threshold.ts';
import type { Gold, NullOdds, Predictions } from './gold.ts';

/** Scores in percent, counts and thresholds, under the names and in the order of the official script. */
export interface SquadV2Metrics {
  readonly exact: number;
  readonly f1: number;
  readonly total: number;
  /** `HasAns_*`: of the questions that have an answer; absent where there are none. */
  readonly HasAns_exact?: number;
  readonly HasAns_f1?: number;
  readonly HasAns_total?: number;
  /** `NoAns_*`: of the questions that have none; absent where there are none. */
  readonly NoAns_exact?: number;
  readonly NoAns_f1?: number;
  readonly NoAns_total?: number;
  /** `best_*`: what the best threshold on the null odds would give, and that threshold; absent without null odds. */
  readonly best_exact?: number;
  readonly best_exact_thresh?: number;
  readonly best_f1?: number;
  readonly best_f1_thresh?: number;
}

export interface SquadV2Options {
  /** One for each question scored; without them nothing is turned into "no answer" and there are no `best_*`. */
  readonly nullOdds?: NullOdds | undefined;
  /** Null odds above which a prediction is taken as "no answer" whatever it says. The script's default is 1. */
  readonly noAnswerThreshold: number;
  readonly onMissing?: ((id: string) => void) | undefined;
}

/**
 * SQuAD v2.0's metrics (`evaluate-v2.0.py`; Hugging Face's `squad_v2`). A question without a prediction is left out and
 * told to `onMissing`. Throws a `Failure` where nothing is left.
 */
export function squadV2(golds: readonly Gold[], predictions: Predictions, options: SquadV2Options): SquadV2Metrics {
  const { nullOdds, noAnswerThreshold } = options;
  const hasAnswer = new Map<string, boolean>();
  const exact = new Map<string, number>();
  const f1 = new Map<string, number>();
  for (const { id, answers } of golds) {
    hasAnswer.set(id, answers.length > 0);
    const prediction = predictions.get(id);
    if (prediction === undefined) {
      options.onMissing?.(id);
      continue;
    }
    const score = scoreV2(answers, prediction);
    exact.set(id, score.exact);
    f1.set(id, score.f1);
  }
  if (exact.size === 0) {
    throw new Failure({
      code: 'nothing-to-score',
      message: 'None of the questions has a prediction.',
      mend: 'Check that the predictions belong to this data set: they are matched by question id.',
    });
  }

  const isBlanked = (id: string) => (nullOdds?.get(id) ?? 0) > noAnswerThreshold;
  const withThreshold = (scores: ReadonlyMap<string, number>) =>
    new Map([...scores].map(([id, score]) => [id, isBlanked(id) ? Number(!hasAnswer.get(id)) : score]));
  const exactAtThreshold = withThreshold(exact);
  const f1AtThreshold = withThreshold(f1);
  const meansOf = (ids: readonly string[]) => ({
    exact: meanPercent(exactAtThreshold, ids),
    f1: meanPercent(f1AtThreshold, ids),
    total: ids.length,
  });

  const scored = [...hasAnswer.keys()].filter((id) => exact.has(id));
  const answerable = scored.filter((id) => hasAnswer.get(id));
  const unanswerable = scored.filter((id) => !hasAnswer.get(id));
  return {
    ...meansOf(scored),
    ...(answerable.length > 0 && prefixed('HasAns', meansOf(answerable))),
    ...(unanswerable.length > 0 && prefixed('NoAns', meansOf(unanswerable))),
    ...(nullOdds && bestOf('exact', findBestThreshold(exact, predictions, nullOdds, hasAnswer))),
    ...(nullOdds && bestOf('f1', findBestThreshold(f1, predictions, nullOdds, hasAnswer))),
  };
}

/** Summed in the order of the data set, so that the last digit is the script's. */
function meanPercent(scores: ReadonlyMap<string, number>, ids: readonly string[]): number {
  return (100 * ids.reduce((sum, id) => sum + scores.get(id)!, 0)) / ids.length;
}

function prefixed(prefix: string, means: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(means).map(([name, value]) => [`${prefix}_${name}`, value]));
}

function bestOf(name: string, best: { readonly score: number; readonly threshold: number }): Record<string, number> {
  return { [`best_${name}`]: best.score, [`best_${name}_thresh`]: best.threshold };
}
