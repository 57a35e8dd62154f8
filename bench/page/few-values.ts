/** Two samples' means, set beside each other. */
export interface MeansCompared {
  readonly difference: number;
  /** By as much may they differ where nothing but chance makes them: half of Welch's 95 % interval. */
  readonly noise: number;
}

export function compareMeans(ones: readonly number[], others: readonly number[]): MeansCompared {
  const spread = [ones, others].map((values) => variance(values) / values.length);
  return {
    difference: mean(ones) - mean(others),
    noise: student(ones.length + others.length - 2) * Math.sqrt(spread[0]! + spread[1]!),
  };
}

export function shownDifference({ difference, noise }: MeansCompared): string {
  return `${difference >= 0 ? '+' : '−'}${Math.abs(difference).toFixed(1)} (±${noise.toFixed(1)})`;
}

/** The mean with its 95 % interval. */
export function interval(values: readonly number[]): string {
  const half = student(values.length - 1) * Math.sqrt(variance(values) / values.length);
  return `${mean(values).toFixed(1)} ± ${half.toFixed(1)}`;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the values as a sample. */
function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

/** The 97.5 % quantile of Student's distribution. */
function student(degrees: number): number {
  const quantiles: Readonly<Record<number, number>> = { 1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 6: 2.447, 8: 2.306 };
  return quantiles[degrees] ?? 1.96;
}
