import type { Preset } from '../../../shared/contract/arguments.ts';

/** What a preset is fitted to. */
export interface ModelToTune {
  /** In millions, of numbers. */
  readonly millions: number;
  /** In tokens. */
  readonly longestInput: number;
}

/** Where a run from scratch takes the shape of its model from. */
export interface ShapeToTrain {
  /** The path of a `config.json`. */
  readonly config: string;
  readonly longestInput: number;
}

/** A set of arguments for whoever does not want to choose them. */
export type MakePreset<From> = (from: From) => Preset;

/** Windows that fit the model, padded no more than they must be. */
export function windowValues({ longestInput }: { readonly longestInput: number }) {
  const length = Math.min(384, longestInput);
  return {
    max_seq_length: length,
    doc_stride: Math.min(128, Math.floor(length / 3)),
    pad_to_max_length: false,
    group_by_length: true,
  };
}

/** Judged ten times on the way, to end with the best. */
export const keepsTheBest = {
  eval_strategy: 'steps',
  eval_steps: 0.1,
  load_best_model_at_end: true,
  metric_for_best_model: 'f1',
} as const;

/** How fast a model of this size learns when all of its weights do: the smaller, the faster it may. */
export function fullLearningRate({ millions }: ModelToTune): number {
  if (millions < 5) return 7e-4;
  if (millions < 20) return 2e-4;
  if (millions < 60) return 5e-5;
  return 3e-5;
}

/** Windows learnt from at once: many where they cost little. */
export function batchValues({ millions }: ModelToTune) {
  const batch = millions < 5 ? 32 : millions < 60 ? 16 : 8;
  return { per_device_train_batch_size: batch, per_device_eval_batch_size: 2 * batch };
}
