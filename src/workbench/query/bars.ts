/** How many entries there are of a stretch of values. */
export interface Bar {
  readonly from: number;
  /** The last value in it; null where it has no end. */
  readonly to: number | null;
  readonly count: number;
}

/** Of so many, less than one: what lies beyond is told in the last bar. */
const outlying = 200;

/**
 * Counts of whole numbers, in bars of one width, from 0. The last has all that is rare and far out, so that the others can
 * be seen.
 *
 * @param counts values with how often each is there, rising
 * @param widthFor the width of bars that are to reach as far as a value, at least 1
 */
export function barsOf(
  counts: readonly (readonly [value: number, count: number])[],
  widthFor: (reach: number) => number,
): Bar[] {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return [];
  const most = counts.at(-1)![0];
  const reach = reachOf(counts, all - Math.floor(all / outlying));
  const width = widthFor(reach);
  const last = Math.floor(reach / width);
  const bars = Array.from({ length: last + 1 }, () => 0);
  for (const [value, count] of counts) bars[Math.min(last, Math.floor(value / width))]! += count;
  return bars.map((count, index) => ({
    from: index * width,
    to: index === last && most >= (last + 1) * width ? null : (index + 1) * width - 1,
    count,
  }));
}

/** The value that so many lie at or below. */
function reachOf(counts: readonly (readonly [number, number])[], wanted: number): number {
  let seen = 0;
  for (const [value, count] of counts) {
    seen += count;
    if (seen >= wanted) return value;
  }
  return counts.at(-1)![0];
}

/** A width that can be read (1, 2, 4, 5 or 8 times a power of ten) for at most so many bars. */
export function readableWidth(reach: number, mostBars: number): number {
  const least = Math.max(1, (reach + 1) / mostBars);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 4, 5, 8, 10].map((step) => step * power).find((width) => width >= least)!;
}
