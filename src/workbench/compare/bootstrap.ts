import { Random } from '../../shared/random.ts';

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  /** The same seed and differences give the same interval on every machine. */
  readonly seed: number;
  /** Default 2,000. */
  readonly resamples?: number;
  /** Share of the resamples that lie within. Default 0.95. */
  readonly confidence?: number;
}

/**
 * The mean of paired differences, and where it would lie were other questions of their like asked: the percentile
 * interval of a paired bootstrap (Efron and Tibshirani 1993, chapter 13). Without differences, all 0.
 */
export function pairedBootstrap(differences: readonly number[], options: BootstrapOptions): Interval {
  const { seed, resamples = 2000, confidence = 0.95 } = options;
  const count = differences.length;
  if (count === 0) return { mean: 0, low: 0, high: 0 };
  const values = Float64Array.from(differences);
  const random = new Random(seed);
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let draw = 0; draw < count; draw += 1) sum += values[random.below(count)]!;
    return sum / count;
  }).sort();
  const at = (share: number) => means[Math.min(resamples - 1, Math.floor(share * resamples))]!;
  const outside = (1 - confidence) / 2;
  return { mean: values.reduce((sum, value) => sum + value, 0) / count, low: at(outside), high: at(1 - outside) };
}
