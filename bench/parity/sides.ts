import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Material } from './material.ts';
import { spanwright, theirs, type Taken } from './processes.ts';

export type Mode = 'full' | 'LoRA';
export const modes: readonly Mode[] = ['full', 'LoRA'];

/** What an arguments file says; both sides read the same. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Arguments of every comparison; those of one are laid over them. */
export function argumentsOf(model: string, { trainFile, validationFile }: Material, mode: Mode): Arguments {
  return {
    model_name_or_path: model,
    train_file: trainFile,
    validation_file: validationFile,
    max_seq_length: 384,
    doc_stride: 128,
    pad_to_max_length: false,
    per_device_train_batch_size: 8,
    per_device_eval_batch_size: 16,
    do_train: true,
    do_eval: false,
    save_strategy: 'no',
    logging_steps: 1,
    report_to: 'none',
    overwrite_output_dir: true,
    ...(mode === 'full'
      ? { learning_rate: 1e-4 }
      : {
          learning_rate: 1e-3,
          use_lora: true,
          r: 8,
          lora_alpha: 16,
          lora_dropout: 0.1,
          target_modules: ['query', 'value'],
        }),
  };
}

const results = z.looseObject({
  train_runtime: z.number(),
  train_samples_per_second: z.number(),
  eval_exact_match: z.number().optional(),
  eval_f1: z.number().optional(),
});

export interface Side extends Taken {
  /** The folder with the model. */
  readonly folder: string;
  readonly results: z.infer<typeof results>;
}

/** Spanwright's run of some arguments. */
export async function runOurs(args: Arguments, folder: string): Promise<Side> {
  return sideOf(args, folder, async (file) => spanwright(['run-qa', file]));
}

/** The Trainer's run of some arguments. `order`: the file with the order of the data. */
export async function runTheirs(python: string, args: Arguments, folder: string, order?: string): Promise<Side> {
  return sideOf(args, folder, async (file) => theirs(python, ['run', file, ...(order === undefined ? [] : [order])]));
}

/** The same, or what it gave before with the same arguments. */
export async function once(args: Arguments, folder: string, run: () => Promise<Side>): Promise<Side> {
  const kept = join(folder, 'side.json');
  if (existsSync(kept)) {
    const before = z.object({ args: z.unknown(), side: z.unknown() }).parse(await readJson(kept));
    if (JSON.stringify(before.args) === JSON.stringify(args)) return before.side as Side;
  }
  const side = await run();
  await writeFile(kept, JSON.stringify({ args, side }));
  return side;
}

/** Writes an arguments file beside the folder that it is about. */
export async function writeArguments(args: Arguments, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'arguments.json');
  await writeFile(file, JSON.stringify({ ...args, output_dir: folder }));
  return file;
}

export async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function sideOf(args: Arguments, folder: string, run: (file: string) => Promise<Taken>): Promise<Side> {
  const took = await run(await writeArguments(args, folder));
  return { ...took, folder, results: results.parse(await readJson(join(folder, 'all_results.json'))) };
}
