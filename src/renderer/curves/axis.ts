import type { Series } from '../../shared/contract/runs.ts';

/** What curves are drawn over: optimiser steps, epochs, or seconds of computing (pauses left out). */
export const axes = ['step', 'epoch', 'time'] as const;
export type Axis = (typeof axes)[number];

export const axisTitles: Readonly<Record<Axis, string>> = { step: 'step', epoch: 'epoch', time: 'time' };

/** The column of a series that is its x on an axis. */
export function xOf(series: Series, axis: Axis): readonly number[] {
  return axis === 'step' ? series.steps : axis === 'epoch' ? series.epochs : series.seconds;
}

/**
 * The place on another axis that goes with a place on this one, by straight lines between the points of a series that
 * has both. Before its first and behind its last point it goes on as between the two that are nearest.
 */
export function convert(x: number, from: Axis, to: Axis, series: Series): number {
  const source = xOf(series, from);
  const target = xOf(series, to);
  if (from === to || source.length === 0) return x;
  if (source.length === 1) return target[0]!;
  const right = Math.min(Math.max(lowerBound(source, x), 1), source.length - 1);
  const left = right - 1;
  const width = source[right]! - source[left]!;
  const share = width === 0 ? 0 : (x - source[left]!) / width;
  return target[left]! + share * (target[right]! - target[left]!);
}

/** The first index whose value is at least `x`; the length where none is. `sorted` never falls. */
export function lowerBound(sorted: readonly number[], x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index whose value is nearest to `x`; -1 where there is none. */
export function nearestIndex(sorted: readonly number[], x: number): number {
  const right = lowerBound(sorted, x);
  if (right === 0) return sorted.length === 0 ? -1 : 0;
  if (right === sorted.length) return right - 1;
  return x - sorted[right - 1]! <= sorted[right]! - x ? right - 1 : right;
}
