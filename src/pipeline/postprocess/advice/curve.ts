/** A line of `log_history`, under the Trainer's names: `step` and `epoch`, and `loss`, `eval_loss`, `eval_f1` … */
export type LogEntry = Readonly<Record<string, number>>;

export interface CurvePoint {
  readonly step: number;
  readonly epoch: number;
  readonly value: number;
}

/** The points of one curve, in order; a value that is not finite is one too. */
export function pointsOf(curve: readonly LogEntry[], name: string): CurvePoint[] {
  return curve.flatMap((entry) => {
    const value = entry[name];
    return value === undefined ? [] : [{ step: entry.step ?? NaN, epoch: entry.epoch ?? NaN, value }];
  });
}

/** How a noisy curve went: means over quarters of its points. */
export interface Trend {
  readonly first: number;
  /** The quarter before the last. */
  readonly third: number;
  readonly last: number;
  readonly lowest: number;
}

/** Fewer points say nothing of how a curve went. */
export const leastPoints = 8;

/** Null where there are fewer than `leastPoints`, or one that is not finite: that says too little. */
export function trendOf(points: readonly CurvePoint[]): Trend | null {
  if (points.length < leastPoints || points.some(({ value }) => !Number.isFinite(value))) return null;
  const bounds = [0, 1, 2, 3, 4].map((quarter) => Math.round((quarter * points.length) / 4));
  const means = bounds.slice(1).map((end, index) => mean(points.slice(bounds[index], end)));
  const [first, , third, last] = means as [number, number, number, number];
  return { first, third, last, lowest: Math.min(...means) };
}

/** Where a curve is at its best; null where it has no finite point. The first of equals. */
export function bestOf(points: readonly CurvePoint[], better: 'lower' | 'higher'): CurvePoint | null {
  const sign = better === 'higher' ? 1 : -1;
  return points
    .filter(({ value }) => Number.isFinite(value))
    .reduce<CurvePoint | null>((best, point) => (best && sign * point.value <= sign * best.value ? best : point), null);
}

function mean(points: readonly CurvePoint[]): number {
  return points.reduce((sum, { value }) => sum + value, 0) / points.length;
}
