import type { Series } from '../../../../shared/contract/runs.ts';

export interface ScoreTrend {
  readonly last: number;
  readonly best: number;
  readonly bestStep: number;
  /** Mean change from one evaluation to the next over the last three. */
  readonly change: number;
  readonly direction: 'rising' | 'falling' | 'level';
  readonly evaluations: number;
}

/** Less than this from one evaluation to the next is chance; percentage points. */
const noise = 0.3;

/** How a score on validation data moves; null before the first. */
export function trendOfScore(series: Series | undefined): ScoreTrend | null {
  const last = series?.values.at(-1);
  if (!series || last === undefined) return null;
  const best = Math.max(...series.values);
  const recent = series.values.slice(-3);
  const change = recent.length < 2 ? 0 : (last - recent[0]!) / (recent.length - 1);
  return {
    last,
    best,
    bestStep: series.steps[series.values.indexOf(best)]!,
    change,
    direction: change > noise ? 'rising' : change < -noise && best - last > noise ? 'falling' : 'level',
    evaluations: series.values.length,
  };
}

export interface LossTrend {
  readonly first: number;
  /** The mean over the last tenth. */
  readonly last: number;
  readonly direction: 'falling' | 'level' | 'broken' | 'unknown';
}

/** How the training loss moves, by its first and its last tenth; null before the first point. */
export function trendOfLoss(series: Series | undefined): LossTrend | null {
  if (!series || series.values.length === 0) return null;
  const { values } = series;
  const part = Math.max(1, Math.floor(values.length / 10));
  const first = mean(values.slice(0, part));
  const last = mean(values.slice(-part));
  if (!Number.isFinite(values.at(-1)!)) return { first, last, direction: 'broken' };
  if (values.length < 3) return { first, last, direction: 'unknown' };
  return { first, last, direction: last < 0.95 * first ? 'falling' : 'level' };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
