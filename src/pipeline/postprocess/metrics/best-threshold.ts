import type { NullOdds, Predictions } from './gold.ts';

export interface BestThreshold {
  /** In percent of the questions scored. */
  readonly score: number;
  /** Null odds above which saying "no answer" gives that score. */
  readonly threshold: number;
}

/**
 * The threshold on the null odds with the best mean score. `find_best_thresh` of `evaluate-v2.0.py`, its ties included:
 * questions go in ascending order of their odds, equals in the order of `nullOdds`, and the first maximum wins.
 *
 * @param scores by question id, in `[0, 1]`, of the predictions as they are
 * @param hasAnswer by question id, for every question of the data set, scored or not
 */
export function findBestThreshold(
  scores: ReadonlyMap<string, number>,
  predictions: Predictions,
  nullOdds: NullOdds,
  hasAnswer: ReadonlyMap<string, boolean>,
): BestThreshold {
  let current = 0;
  for (const answerable of hasAnswer.values()) if (!answerable) current += 1;
  let best = current;
  let threshold = 0;
  for (const [id, odds] of [...nullOdds].sort(([, left], [, right]) => left - right)) {
    const score = scores.get(id);
    if (score === undefined) continue;
    if (hasAnswer.get(id) === true) current += score;
    else if (predictions.get(id) !== '') current -= 1;
    if (current > best) {
      best = current;
      threshold = odds;
    }
  }
  return { score: (100 * best) / scores.size, threshold };
}
