import type { MeasureOptions, Part } from '../page/part.ts';
import type { Material } from './material.ts';

export interface ParityOptions extends MeasureOptions {
  /** A Python with torch, transformers and peft. */
  readonly python: string;
  /** Holds models, data and what runs write; what a run of seeds wrote is kept for the next time. */
  readonly work: string;
  /** Question-answering models with a new head, equal but for their dropout. */
  readonly model: { readonly withDropout: string; readonly withoutDropout: string };
  readonly materials: readonly Material[];
}

/** A part of the comparison with the Python original. To add one: a file in `parts/`, and its line in `parts.ts`. */
export type ParityPart = Part<ParityOptions>;
