import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import { readArgumentsFile } from '../../../pipeline/arguments/arguments-file.ts';
import type { QaArguments } from '../../../pipeline/arguments/qa-arguments.ts';
import { checkArguments } from '../../../pipeline/arguments/resolve.ts';
import { readJsonFile } from '../../../pipeline/files/read-json-file.ts';
import { exists, findLastCheckpoint } from '../../../pipeline/process/checkpoint/list-checkpoints.ts';
import { checkpointFiles } from '../../../pipeline/process/checkpoint/names.ts';
import {
  trainerStateFileName,
  trainerStateSchema,
  type TrainerStateFile,
} from '../../../pipeline/process/trainer-state.ts';
import type { Figures } from '../stored-run.ts';

/** A run that was trained somewhere else, as its folder has it. */
export interface ForeignRun {
  /** Of its folder. */
  readonly name: string;
  /** Holds the model or the adapter, and the results. */
  readonly output: string;
  readonly args: QaArguments;
  /** The folder that went to the cluster, or the sweep's. */
  readonly root: string;
  readonly state: TrainerStateFile;
  readonly metrics: Figures;
  readonly endedAt: Date;
}

const results = ['all_results.json', 'eval_results.json', 'train_results.json'];
const mend = 'Bring the whole folder back, as it was written.';

/**
 * Reads a folder that `spanwright export --for-cluster` wrote and a cluster has trained in, or the output folder of
 * `run_qa.py` or `run-qa`. Throws a `Failure` that says what it lacks.
 *
 * @param argumentsFile where the arguments are, if the folder does not say
 */
export async function readForeignRun(folder: string, argumentsFile: string | null): Promise<ForeignRun> {
  const asked = resolve(folder);
  const inside = join(asked, 'output');
  const output = (await exists(join(inside, trainerStateFileName))) ? inside : asked;
  const statePath = join(output, trainerStateFileName);
  if (!(await exists(statePath))) throw notTrained(folder);
  const state = await readJsonFile(statePath, trainerStateSchema, mend);
  const path = argumentsFile ?? (await argumentsOf(output));
  return {
    name: basename(asked),
    output,
    args: await readArguments(path),
    root: rootOf(path),
    state,
    metrics: await readMetrics(output),
    endedAt: (await stat(statePath)).mtime,
  };
}

/** Where a path of a run's arguments leads: within what went to a cluster, else from where a run here was started. */
export async function placeOf({ root }: Pick<ForeignRun, 'root'>, path: string): Promise<string> {
  const within = resolve(root, path);
  return (await exists(within)) ? within : resolve(path);
}

/** The file beside the output folder of a run, or of a trial; else what a run here writes into its checkpoints. */
async function argumentsOf(output: string): Promise<string> {
  const beside = [
    join(dirname(output), 'arguments.json'),
    join(dirname(output), '..', 'arguments', `${basename(output)}.json`),
  ];
  for (const path of beside) if (await exists(path)) return path;
  const checkpoint = await findLastCheckpoint(output);
  if (checkpoint !== null) return join(checkpoint, checkpointFiles.arguments);
  throw new Failure({
    code: 'no-arguments',
    message: `Nothing beside ${output} says with which arguments it was trained.`,
    mend: 'Name the file of arguments with --arguments.',
  });
}

function rootOf(path: string): string {
  const folder = dirname(path);
  return basename(folder) === 'arguments' ? dirname(folder) : folder;
}

/** Under the names of any version of transformers; those of PEFT come from the file beside. */
async function readArguments(path: string): Promise<QaArguments> {
  const given = await readArgumentsFile(path);
  const folder = dirname(path);
  const loraPath =
    basename(folder) === 'arguments' ? join(folder, '..', 'lora', basename(path)) : join(folder, 'lora.json');
  const hasLora = basename(path) !== checkpointFiles.arguments && (await exists(loraPath));
  const lora = hasLora ? Object.entries(await readArgumentsFile(loraPath)) : [];
  const known = lora.filter(([name]) => name !== 'task_type');
  const grouped = given.train_sampling_strategy === 'group_by_length' && { group_by_length: true };
  const values = {
    output_dir: 'output',
    ...given,
    ...grouped,
    ...(hasLora && { use_lora: true }),
    ...Object.fromEntries(known),
  };
  return checkArguments(values, { kind: 'file', path }).args;
}

async function readMetrics(output: string): Promise<Figures> {
  const metrics: Record<string, number> = {};
  for (const name of results.toReversed()) {
    if (!(await exists(join(output, name)))) continue;
    const told = await readJsonFile(join(output, name), z.record(z.string(), z.unknown()), mend);
    for (const [key, value] of Object.entries(told)) if (typeof value === 'number') metrics[key] = value;
  }
  return metrics;
}

function notTrained(folder: string): Failure {
  return new Failure({
    code: 'not-a-trained-run',
    message: `${folder} holds no ${trainerStateFileName}: nothing has been trained to its end there.`,
    mend: 'Give the folder that went to the cluster, or the output_dir of the run.',
  });
}
