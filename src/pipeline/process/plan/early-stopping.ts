import { isBetter } from './best-model.ts';
import type { BestModelRule } from './best-model.ts';

/**
 * Evaluations in a row without enough of an improvement, after one more: `EarlyStoppingCallback.check_metric_value`.
 * `best` is the best before this evaluation. The run stops when the count reaches `early_stopping_patience`.
 */
export function evaluationsWithoutGain(
  before: number,
  value: number,
  best: number | null,
  rule: BestModelRule,
  threshold: number,
): number {
  const gained = isBetter(value, best, rule) && (best === null || Math.abs(value - best) > threshold);
  return gained ? 0 : before + 1;
}
