import type { Series } from '../../../shared/contract/runs.ts';
import type { CurveRow } from './point.ts';

/**
 * At most so many rows of a curve, of at least 10: the first, the last, and of each of equally long stretches between them
 * the lowest and the highest, in their order. So a chart of the result reaches as high and as low, in every stretch, as
 * one of all.
 */
export function thinOut(rows: readonly CurveRow[], mostPoints: number): readonly CurveRow[] {
  if (rows.length <= mostPoints) return rows;
  const stretches = Math.floor((mostPoints - 2) / 2);
  const between = rows.length - 2;
  const kept: CurveRow[] = [rows[0]!];
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const first = 1 + Math.floor((stretch * between) / stretches);
    const end = 1 + Math.floor(((stretch + 1) * between) / stretches);
    let [low, high] = [first, first];
    for (let index = first + 1; index < end; index += 1) {
      const value = rows[index]![3];
      if (value < rows[low]![3]) low = index;
      if (value > rows[high]![3]) high = index;
    }
    kept.push(rows[Math.min(low, high)]!);
    if (low !== high) kept.push(rows[Math.max(low, high)]!);
  }
  kept.push(rows.at(-1)!);
  return kept;
}

/** A curve as columns. */
export function toSeries(name: string, rows: readonly CurveRow[]): Series {
  return {
    name,
    steps: rows.map(([step]) => step),
    epochs: rows.map(([, epoch]) => epoch),
    seconds: rows.map(([, , seconds]) => seconds),
    values: rows.map(([, , , value]) => value),
  };
}
