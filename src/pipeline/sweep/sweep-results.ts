import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { makeFolder } from '../../dataset/files/make-folder.ts';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import { exists } from '../process/checkpoint/list-checkpoints.ts';
import type { Configuration } from './configurations.ts';
import type { Sweep, Trial } from './plan-sweep.ts';
import { type TrialResult, trialResultSchema } from './trial-result.ts';

/** What the trials of one configuration came to, over its seeds. */
export interface ConfigurationResult {
  readonly configuration: Configuration;
  /** Trials that finished. */
  readonly finished: number;
  /** Of their scores; null where none has one. */
  readonly mean: number | null;
  /** The sample deviation; null with fewer than two. */
  readonly deviation: number | null;
}

export interface SweepResults {
  readonly trials: readonly TrialResult[];
  readonly configurations: readonly ConfigurationResult[];
  /** The trial that finished with the best score. */
  readonly best: string | null;
}

const fileSchema = z.object({ trials: z.array(trialResultSchema) });

/** @param trials one for each of the sweep's, in its order */
export function resultsOf(sweep: Sweep, trials: readonly TrialResult[]): SweepResults {
  const sign = sweep.goal === 'maximize' ? 1 : -1;
  const scored = trials.filter(
    (trial): trial is TrialResult & { score: number } => trial.state === 'finished' && trial.score !== null,
  );
  const best = scored.toSorted((left, right) => sign * (right.score - left.score))[0];
  const configurations = [...new Set(sweep.trials.map(({ configuration }) => configuration))].map((configuration) => {
    const own = sweep.trials.filter((trial) => trial.configuration === configuration).map(({ name }) => name);
    const scores = scored.filter(({ trial }) => own.includes(trial)).map(({ score }) => score);
    return { configuration, finished: scores.length, ...spread(scores) };
  });
  return { trials, configurations, best: best?.trial ?? null };
}

/** Writes `sweep_results.json` and `sweep_results.csv`, a row a trial. Throws a `Failure` where the folder cannot be written. */
export async function writeSweepResults(sweep: Sweep, results: SweepResults): Promise<void> {
  const { metric, goal, folder } = sweep;
  await makeFolder(folder);
  await writeTextFile(resultsFile(folder), `${JSON.stringify({ metric, goal, ...results }, undefined, 2)}\n`);
  const rows = results.trials.map((result, index) => rowOf(sweep.trials[index]!, result));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  await writeTextFile(join(folder, 'sweep_results.csv'), `${Papa.unparse(rows, { columns, newline: '\n' })}\n`);
}

/** Trials that an earlier call has stopped early, by name: nothing in their folders says so. */
export async function readStoppedEarly(folder: string): Promise<ReadonlyMap<string, TrialResult>> {
  const path = resultsFile(folder);
  if (!(await exists(path))) return new Map();
  const { trials } = await readJsonFile(
    path,
    fileSchema,
    'Delete it: it is written anew from the folders of the trials.',
  );
  return new Map(trials.filter(({ state }) => state === 'stopped-early').map((result) => [result.trial, result]));
}

function resultsFile(folder: string): string {
  return join(folder, 'sweep_results.json');
}

function rowOf({ configuration, seed }: Trial, { trial, state, step, score, metrics }: TrialResult) {
  const said = Object.entries(configuration).map(([name, value]) => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : value,
  ]);
  return {
    trial,
    ...Object.fromEntries(said),
    ...(seed !== null && { seed }),
    state,
    step,
    score,
    ...metrics,
  } as Record<string, unknown>;
}

function spread(scores: readonly number[]): Pick<ConfigurationResult, 'mean' | 'deviation'> {
  if (scores.length === 0) return { mean: null, deviation: null };
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  if (scores.length < 2) return { mean, deviation: null };
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (scores.length - 1)) };
}
