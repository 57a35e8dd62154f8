import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockDataset } from '../../src/dataset/mock/mock-dataset.ts';
import { writeExamples } from '../../src/dataset/squad/write.ts';
import { resolveArguments } from '../../src/pipeline/arguments/resolve.ts';
import { runQa, type RunOptions, type RunResult } from '../../src/pipeline/run-qa.ts';
import type { RunEvent } from '../../src/shared/events.ts';

export interface TinyFolder {
  readonly folder: string;
  readonly path: (name: string) => string;
}

/** A folder with a small data set (`train.json`, `dev.json`) and the configuration of a tiny model (`config.json`). */
export async function tinyFolder(changes: object = {}): Promise<TinyFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'spanwright-run-'));
  const path = (name: string) => join(folder, name);
  const options = { longContextShare: 0, unanswerableShare: 0, severalAnswersShare: 0, factsPerContext: 2 };
  await writeExamples(path('train.json'), mockDataset({ ...options, seed: 1, entries: 40 }), 'nested');
  await writeExamples(path('dev.json'), mockDataset({ ...options, seed: 2, entries: 12 }), 'flat');
  const config = {
    model_type: 'bert',
    vocab_size: 300,
    hidden_size: 16,
    num_hidden_layers: 1,
    num_attention_heads: 2,
    intermediate_size: 32,
    max_position_embeddings: 128,
    type_vocab_size: 2,
    initializer_range: 0.2,
    ...changes,
  };
  await writeFile(path('config.json'), JSON.stringify(config));
  return { folder, path };
}

/** The arguments of a run from scratch over such a folder. */
export function tinyArguments({ path }: TinyFolder, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    config_name: path('config.json'),
    train_file: path('train.json'),
    validation_file: path('dev.json'),
    output_dir: path('out'),
    cache_dir: path('cache'),
    do_train: true,
    do_eval: true,
    max_seq_length: 96,
    doc_stride: 16,
    pad_to_max_length: false,
    per_device_train_batch_size: 4,
    max_steps: 12,
    save_steps: 4,
    logging_steps: 2,
    learning_rate: 1e-3,
    ...changes,
  };
}

/** Runs with HF-named arguments; the result and all events. */
export async function run(
  input: Readonly<Record<string, unknown>>,
  options: RunOptions = {},
): Promise<RunResult & { readonly events: readonly RunEvent[] }> {
  const events: RunEvent[] = [];
  const { args } = resolveArguments({ ...input }, { kind: 'form' });
  const emit = (event: RunEvent) => {
    events.push(event);
    options.emit?.(event);
  };
  return { ...(await runQa(args, { ...options, emit })), events };
}

/** A base model, made by a short run from scratch. */
export async function baseModel(tiny: TinyFolder) {
  const output = tiny.path('base');
  await run(tinyArguments(tiny, { output_dir: output, max_steps: 2, do_eval: false, validation_file: null }));
  return { model_name_or_path: output, config_name: null };
}

/** The curves that a run left in its folder, without what depends on the clock. */
export async function curvesOf(outputDir: string): Promise<readonly Readonly<Record<string, number>>[]> {
  const state = JSON.parse(await readFile(join(outputDir, 'trainer_state.json'), 'utf8')) as {
    readonly log_history: readonly Record<string, number>[];
  };
  return state.log_history.map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([name]) => !/runtime|per_second|total_flos/.test(name))),
  );
}
