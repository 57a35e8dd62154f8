import type { MedianRule } from './sweep-file.ts';

/** What evaluations said, by rising step. */
export type Curve = readonly (readonly [step: number, value: number])[];

/**
 * The median stopping rule of Vizier (Golovin et al., "Google Vizier: A Service for Black-Box Optimization", KDD 2017,
 * section 3.2.1): a trial is a loser at a step if its best value so far is strictly worse than the median of what the
 * other trials that have come as far have averaged up to that step. Those that were stopped count up to where they came.
 */
export function isLoser(
  curve: Curve,
  others: readonly Curve[],
  goal: 'maximize' | 'minimize',
  { min_trials: minTrials, min_step: minStep }: MedianRule,
): boolean {
  const step = curve.at(-1)?.[0];
  if (step === undefined || step < minStep) return false;
  const means = others
    .filter((other) => (other.at(-1)?.[0] ?? -1) >= step)
    .map((other) => mean(other.filter(([at]) => at <= step).map(([, value]) => value)))
    .filter((value) => !Number.isNaN(value));
  if (means.length < minTrials) return false;
  const values = curve.map(([, value]) => value);
  return goal === 'maximize' ? Math.max(...values) < median(means) : Math.min(...values) > median(means);
}

/** NaN where there is none. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
