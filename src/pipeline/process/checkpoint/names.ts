import { basename, join } from 'node:path';

/** Where the checkpoint of a step stands: `checkpoint-500`, as the Trainer names it. */
export function checkpointFolder(outputDir: string, step: number): string {
  return join(outputDir, `checkpoint-${step}`);
}

/** The step of a checkpoint, or null where the name is not a checkpoint's. */
export function stepOf(folder: string): number | null {
  const match = /^checkpoint-(\d+)$/.exec(basename(folder));
  return match ? Number(match[1]) : null;
}

/** Where a checkpoint or the final model stands while it is being written or deleted: neither we nor transformers take it for one. */
export function unfinishedName(folder: string): string {
  return join(folder, '..', `.${basename(folder)}.unfinished`);
}

export function isUnfinished(name: string): boolean {
  return /^\.(checkpoint-\d+|model)\.unfinished$/.test(name);
}

/** The files of a checkpoint, beside the model's own. */
export const checkpointFiles = {
  optimizer: 'optimizer.safetensors',
  scheduler: 'scheduler.json',
  random: 'rng_state.json',
  loop: 'loop_state.json',
  arguments: 'training_args.json',
  trainerState: 'trainer_state.json',
  lossScale: 'scaler.json',
} as const;
