import { lowerBound, nearestIndex } from '../curves/axis.ts';
import type { ChartLine, ChartModel, Reading, Stretch } from './chart-model.ts';

/** The stretch of x that a chart shows. */
export function stretchOf({ whole, zoom }: ChartModel): Stretch {
  return zoom ?? whole;
}

/** The points of a line within a stretch, with one neighbour on each side so that the line runs on out of sight. */
export function visibleIndexes({ x }: Pick<ChartLine, 'x'>, { from, to }: Stretch): { first: number; end: number } {
  const first = Math.max(0, lowerBound(x, from) - 1);
  let end = lowerBound(x, to);
  while (end < x.length && x[end]! <= to) end += 1;
  return { first, end: Math.min(x.length, end + 1) };
}

/** Lowest and highest drawn value within a stretch; null where there is none. A log axis has no place for 0 and less. */
export function extremes(lines: readonly ChartLine[], stretch: Stretch, log: boolean): Stretch | null {
  let low = Infinity;
  let high = -Infinity;
  for (const line of lines) {
    const { first, end } = visibleIndexes(line, stretch);
    for (let index = first; index < end; index += 1) {
      if (line.x[index]! < stretch.from || line.x[index]! > stretch.to) continue;
      for (const value of [line.y[index]!, line.raw?.[index] ?? line.y[index]!]) {
        if (!Number.isFinite(value) || (log && value <= 0)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
  }
  return low <= high ? { from: low, to: high } : null;
}

/** What each line says nearest to an x. */
export function readings(model: ChartModel, x: number): readonly Reading[] {
  return model.lines.flatMap((line) => {
    const index = nearestIndex(line.x, x);
    return index < 0 ? [] : [{ line, x: line.x[index]!, value: line.y[index]! }];
  });
}

/** What each line says last within the stretch in sight. */
export function lastReadings(model: ChartModel): readonly Reading[] {
  const { to } = stretchOf(model);
  return model.lines.flatMap((line) => {
    let index = lowerBound(line.x, to);
    while (index < line.x.length && line.x[index]! <= to) index += 1;
    const last = index - 1;
    return last < 0 ? [] : [{ line, x: line.x[last]!, value: line.y[last]! }];
  });
}
