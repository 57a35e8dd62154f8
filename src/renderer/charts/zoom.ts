import type { ChartModel, Stretch } from './chart-model.ts';
import { stretchOf } from './visible.ts';

/** The stretch in sight made smaller (`factor` below 1) or larger around a place; null where that is all there is. */
export function zoomAround(model: ChartModel, center: number, factor: number): Stretch | null {
  const { from, to } = stretchOf(model);
  const { whole } = model;
  const next = {
    from: Math.max(whole.from, center - (center - from) * factor),
    to: Math.min(whole.to, center + (to - center) * factor),
  };
  return next.from <= whole.from && next.to >= whole.to ? null : next;
}

/** The next place on any line before or behind a place; undefined where there is none in sight. */
export function neighbour(model: ChartModel, x: number | null, direction: 1 | -1): number | undefined {
  const { from, to } = stretchOf(model);
  const places = model.lines.flatMap((line) => line.x.filter((place) => place >= from && place <= to));
  const start = x ?? (direction === 1 ? -Infinity : Infinity);
  const beyond = places.filter((place) => (direction === 1 ? place > start : place < start));
  if (beyond.length === 0) return undefined;
  return beyond.reduce((nearest, place) => (direction === 1 ? Math.min(nearest, place) : Math.max(nearest, place)));
}
