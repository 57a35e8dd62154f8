/** One figure as the page shows it: measured, beside its peer or limit, and the bar it is held to. */
export interface Row {
  readonly name: string;
  /** Cells of the table, in the order of the part's columns. */
  readonly cells: readonly string[];
  /** Null where there is no bar. */
  readonly holds: boolean | null;
  /** Which of several bars it misses. */
  readonly missed?: readonly string[] | undefined;
}

/** A line of points, for a plot. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

/** What a part of a benchmark found out. */
export interface Measured {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly plots?: readonly Plot[];
  /** What has to be known to read the table. */
  readonly notes?: readonly string[];
}

export interface MeasureOptions {
  /** Smaller and fewer, to see that everything runs. */
  readonly short: boolean;
  readonly tell: (line: string) => void;
}

/** A part of a benchmark's page, in a file of its own; which there are, the benchmark's `parts.ts` says. */
export interface Part<Options extends MeasureOptions> {
  /** As in `--only`. */
  readonly id: string;
  readonly title: string;
  /** What is measured and what it is held to, in a sentence or two. */
  readonly about: string;
  readonly measure: (options: Options) => Promise<Measured>;
}
