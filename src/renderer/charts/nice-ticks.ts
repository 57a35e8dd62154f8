import type { Axis } from '../curves/axis.ts';
import type { Stretch } from './chart-model.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** Steps at which clocks are read; seconds. Beyond the last, days count as any number does. */
const timeSteps = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hour),
];

/** Round places within a stretch of the x axis, at most so many: 1, 2 or 5 times a power of ten, or times of a clock. */
export function niceTicks({ from, to }: Stretch, axis: Axis, most: number): number[] {
  const least = (to - from) / Math.max(1, most);
  const step = stepOf(least, axis);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function stepOf(least: number, axis: Axis): number {
  if (axis === 'time') {
    const known = timeSteps.find((seconds) => seconds >= least);
    if (known !== undefined && least > 0.5) return known;
    return least > day / 2 ? day * roundUp(least / day) : roundUp(least);
  }
  // There are no halves of steps.
  return Math.max(roundUp(least), axis === 'step' ? 1 : 0);
}

/** The next of 1, 2, 5 and 10 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const share = value / power;
  return Number(((share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power).toPrecision(12));
}
