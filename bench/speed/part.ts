/** One figure as the page shows it: measured, beside its peer or limit, and the bar it is held to. */
export interface Row {
  readonly name: string;
  /** Cells of the table, in the order of the part's columns. */
  readonly cells: readonly string[];
  /** Null where there is no bar. */
  readonly holds: boolean | null;
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

/** What a part of the benchmark found out. */
export interface Measured {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly plots?: readonly Plot[];
  /** What has to be known to read the table. */
  readonly notes?: readonly string[];
}

/** A part of the benchmark page. To add one: a file in `parts/`, and its line in `parts.ts`. */
export interface Part {
  /** As in `--only`. */
  readonly id: string;
  readonly title: string;
  /** What is measured and what it is held to, in a sentence or two. */
  readonly about: string;
  readonly measure: (options: MeasureOptions) => Promise<Measured>;
}

export interface MeasureOptions {
  /** A Python with torch, transformers and peft; null where there is none, and then nothing is compared with them. */
  readonly python: string | null;
  /** A file in SQuAD format, for what depends on texts. */
  readonly data: string;
  /** A folder with tokenizer.json, to read them with. */
  readonly tokenizer: string;
  /** Smaller and fewer, to see that everything runs. */
  readonly short: boolean;
  readonly tell: (line: string) => void;
}
