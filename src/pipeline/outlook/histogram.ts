/** How often values fall into stretches of equal width. */
export interface Histogram {
  /** Where the first stretch begins. */
  readonly from: number;
  /** Width of each; one begins where the other ends, the last one holds its end too. */
  readonly width: number;
  readonly counts: readonly number[];
  readonly values: number;
  /** NaN where there are no values; so are the rest. */
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** Widths that can be read. */
const widths = [1, 2, 5];
const mostStretches = 24;

/** Counts whole numbers, in at most 24 stretches as wide as is easy to read. */
export function histogramOf(values: readonly number[]): Histogram {
  const sorted = Float64Array.from(values).sort();
  const [least = NaN, most = NaN] = [sorted.at(0), sorted.at(-1)];
  const width = readableWidth((most - least + 1) / mostStretches);
  const from = Math.floor(least / width) * width;
  return count(sorted, from, width, values.length === 0 ? 0 : Math.floor((most - from) / width) + 1);
}

/** Counts shares in [0, 1], in tenths. */
export function shareHistogramOf(values: readonly number[]): Histogram {
  return count(Float64Array.from(values).sort(), 0, 0.1, 10);
}

function count(sorted: Float64Array, from: number, width: number, stretches: number): Histogram {
  const counts = new Array<number>(stretches).fill(0);
  for (const value of sorted) {
    const stretch = Math.min(stretches - 1, Math.floor((value - from) / width));
    counts[stretch] = counts[stretch]! + 1;
  }
  const at = (share: number) => sorted.at(Math.floor(share * (sorted.length - 1))) ?? NaN;
  return { from, width, counts, values: sorted.length, least: at(0), median: at(0.5), most: at(1) };
}

function readableWidth(least: number): number {
  for (let power = 1; ; power *= 10) {
    const width = widths.find((candidate) => candidate * power >= least);
    if (width !== undefined) return width * power;
    if (!(least < Infinity)) return 1;
  }
}
