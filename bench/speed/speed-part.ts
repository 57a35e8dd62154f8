import type { MeasureOptions, Part } from '../page/part.ts';

export interface SpeedOptions extends MeasureOptions {
  /** A Python with torch, transformers and peft; null where there is none, and then nothing is compared with them. */
  readonly python: string | null;
  /** A file in SQuAD format, for what depends on texts. */
  readonly data: string;
  /** A folder with tokenizer.json, to read them with. */
  readonly tokenizer: string;
}

/** A part of the benchmark of speed and memory. To add one: a file in `parts/`, and its line in `parts.ts`. */
export type SpeedPart = Part<SpeedOptions>;
