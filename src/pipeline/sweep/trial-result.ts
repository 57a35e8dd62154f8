import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../files/read-json-file.ts';
import { exists, findLastCheckpoint } from '../process/checkpoint/list-checkpoints.ts';
import { trainerStateFileName, trainerStateSchema } from '../process/trainer-state.ts';
import type { Curve } from './median-rule.ts';
import type { Sweep, Trial } from './plan-sweep.ts';

export const trialStates = ['waiting', 'begun', 'finished', 'stopped-early', 'failed'] as const;

const figures = z.record(z.string(), z.number()).readonly();

export const trialResultSchema = z
  .object({
    trial: z.string(),
    state: z.enum(trialStates),
    /** The last checkpoint's, where it has not finished. */
    step: z.number(),
    /** What the sweep's metric was last; null where it was not measured. */
    score: z.number().nullable(),
    /** The sweep's metric on the way. */
    curve: z.array(z.tuple([z.number(), z.number()]).readonly()).readonly(),
    /** What `all_results.json` holds. */
    metrics: figures,
    /** Why it failed or was stopped. */
    reason: z.string().nullable(),
  })
  .readonly();
export type TrialResult = z.infer<typeof trialResultSchema>;

/**
 * How far a trial is by what lies in its folder, whoever ran it: this process, an earlier one, a cluster. Throws a
 * `Failure` where a file there is broken.
 */
export async function readTrial({ metric }: Pick<Sweep, 'metric'>, { name, args }: Trial): Promise<TrialResult> {
  const { outputDir, doTrain, doPredict } = args.training;
  const begun = { trial: name, state: 'begun', step: 0, score: null, curve: [], metrics: {}, reason: null } as const;
  const mend = 'Delete the folder to run the trial again.';
  const [results, state] = [join(outputDir, 'all_results.json'), join(outputDir, trainerStateFileName)];
  if ((await exists(results)) && (!doTrain || (await exists(state)))) {
    const told = await readJsonFile(results, z.record(z.string(), z.unknown()), mend);
    const metrics = numbersIn(told);
    const trained = doTrain ? await readJsonFile(state, trainerStateSchema, mend) : null;
    const answered = !doPredict || (await exists(join(outputDir, 'predict_predictions.json')));
    if (metric in metrics && answered)
      return {
        ...begun,
        state: 'finished',
        step: trained?.global_step ?? 0,
        score: metrics[metric] ?? null,
        curve: curveIn(trained?.log_history ?? [], metric),
        metrics,
      };
  }
  const checkpoint = await findLastCheckpoint(outputDir);
  if (checkpoint === null) return { ...begun, state: 'waiting' };
  const saved = await readJsonFile(join(checkpoint, trainerStateFileName), trainerStateSchema, mend);
  const curve = curveIn(saved.log_history, metric);
  return { ...begun, step: saved.global_step, curve, score: curve.at(-1)?.[1] ?? null };
}

function curveIn(history: readonly Readonly<Record<string, number>>[], metric: string): Curve {
  return history.flatMap(({ step, [metric]: value }) =>
    step === undefined || value === undefined ? [] : [[step, value] as const],
  );
}

function numbersIn(told: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
