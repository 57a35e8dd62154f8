import type { Trainer } from '../../engine/trainer.ts';
import { serializeArguments } from '../arguments/serialize.ts';
import type { RunContext } from '../context.ts';
import { CheckpointStore } from './checkpoint/checkpoint-store.ts';
import type { CheckpointContents } from './checkpoint/contents.ts';
import { decideStart } from './checkpoint/decide-start.ts';
import type { ProcessDependencies } from './dependencies.ts';
import { planRun } from './plan/run-plan.ts';
import type { RunPlan } from './plan/run-plan.ts';
import { prepareOutput } from './prepare-output.ts';
import { randomStateAt } from './random-state.ts';
import { readCheckpoint, reportResume } from './resume.ts';
import { beginRun } from './run-state.ts';
import type { RunState } from './run-state.ts';

/** A run that stands before its next step. */
export interface Beginning {
  readonly run: RunPlan;
  readonly state: RunState;
  readonly trainer: Trainer;
  readonly checkpoints: CheckpointStore;
  /** Steps taken before, where the run resumes; null where it is new. */
  readonly resumedAt: number | null;
}

/**
 * Everything up to the next step: the plan, the output folder, the trainer where the checkpoint left it.
 *
 * @throws Failure
 */
export async function begin(context: RunContext, dependencies: ProcessDependencies): Promise<Beginning> {
  const { emit, args } = context;
  const { training } = args;
  const featureCount = dependencies.featureLengths.length;
  const run = planRun(training, featureCount);
  const start = dependencies.start ?? (await decideStart(training));
  const folder = start.kind === 'resume' ? start.checkpoint : null;
  const saved = folder === null ? null : await readCheckpoint(folder);
  const resumedAt = saved?.loop.globalStep ?? null;
  await prepareOutput(training.outputDir, start, resumedAt ?? 0, emit);
  if (start.kind === 'resume' && saved !== null) {
    const random = randomStateAt(saved.loop.globalStep, run, training.seed, featureCount);
    await reportResume(start, saved, { random, args: serializeArguments(args) }, emit);
  }
  const state = beginRun(saved, run.plan, run.intervals, training);
  const trainer = await load(context, dependencies, folder, saved);
  return { run, state, trainer, checkpoints: new CheckpointStore(training.outputDir, folder), resumedAt };
}

async function load(
  { emit }: RunContext,
  dependencies: ProcessDependencies,
  folder: string | null,
  saved: CheckpointContents | null,
): Promise<Trainer> {
  emit({ type: 'stage', stage: 'load', state: 'started' });
  const trainer = await dependencies.createTrainer(folder);
  if (folder !== null && saved !== null) {
    const { firstMoments, secondMoments, lossScale, loop } = saved;
    const parameters = await dependencies.readModel(folder, trainer);
    trainer.restore({ steps: loop.globalStep, parameters, firstMoments, secondMoments, lossScale });
  }
  emit({ type: 'stage', stage: 'load', state: 'finished' });
  return trainer;
}
