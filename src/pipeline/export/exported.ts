import type { Example } from '../../dataset/example.ts';

/** What a model that was written is worth, measured on questions with gold answers. */
export interface Measure {
  /** In percent, as is `f1`. */
  readonly exactMatch: number;
  readonly f1: number;
  readonly questions: number;
  readonly questionsPerSecond: number;
}

/** A file with weights that was written. */
export interface ExportedWeights {
  /** Within the folder, with `/`. */
  readonly file: string;
  /** `safetensors`, `fp32`, `int8`. */
  readonly precision: 'safetensors' | 'fp32' | 'int8';
  readonly bytes: number;
  /** Null where there was nothing to measure with. */
  readonly measure: Measure | null;
}

/** Questions to measure with. */
export interface MeasuringData {
  /** What a person calls them. */
  readonly name: string;
  readonly examples: readonly Example[];
  /** Whether "no answer" is an answer. */
  readonly version2WithNegative: boolean;
  readonly nullScoreDiffThreshold: number;
}

/** What else is to be said of a model, beside what its folder does. */
export interface ExportOptions {
  readonly measureWith?: MeasuringData | null;
  /** Codes of the languages that it was trained on: `en`, `de`. */
  readonly languages?: readonly string[];
  /** What it is called; by default as its folder. */
  readonly name?: string;
}
