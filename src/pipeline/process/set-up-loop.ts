import type { Trainer } from '../../engine/trainer.ts';
import type { TrainingArguments } from '../arguments/qa-arguments.ts';
import { serializeArguments } from '../arguments/serialize.ts';
import type { RunContext } from '../context.ts';
import type { CheckpointStore } from './checkpoint/checkpoint-store.ts';
import { writeContents } from './checkpoint/contents.ts';
import { checkpointFiles, checkpointFolder } from './checkpoint/names.ts';
import type { ProcessDependencies } from './dependencies.ts';
import type { RunPlan } from './plan/run-plan.ts';
import { Progress } from './progress.ts';
import { randomStateAt } from './random-state.ts';
import type { RunState } from './run-state.ts';
import { epochSteps } from './sampler/epoch-steps.ts';
import type { StepBatches } from './sampler/epoch-steps.ts';
import type { LogEntry } from './trainer-state.ts';
import type { LoopSetup } from './loop-setup.ts';

/** What a forward and backward pass cost, in forward passes. */
const stepInForwardPasses = 3;

/** Ties the loop to the arguments, the trainer and the output folder. */
export function setUpLoop(
  { args, emit, signal }: RunContext,
  dependencies: ProcessDependencies,
  run: RunPlan,
  trainer: Trainer,
  checkpoints: CheckpointStore,
  publish: (entry: LogEntry) => Promise<void>,
): LoopSetup {
  const { training } = args;
  const { featureLengths, evaluationFeatureCount = 0 } = dependencies;
  const stepSize = training.perDeviceTrainBatchSize * training.gradientAccumulationSteps;
  const evaluationInSteps = evaluationFeatureCount / stepSize / stepInForwardPasses;
  return {
    trainer,
    plan: run.plan,
    intervals: run.intervals,
    accumulation: training.gradientAccumulationSteps,
    saveTotalLimit: training.saveTotalLimit,
    peakLearningRate: training.learningRate,
    rules: {
      best: run.best,
      patience: training.earlyStoppingPatience,
      threshold: training.earlyStoppingThreshold,
      saveBest: run.intervals.saveStrategy === 'best',
      folderOf: (step) => checkpointFolder(training.outputDir, step),
    },
    learningRateAt: run.learningRateAt,
    stepsOf: remembered((epoch) => epochSteps(featureLengths, run.sampler, epoch)),
    batchOf: (indices) => dependencies.batchOf(indices),
    evaluate: async () => {
      emit({ type: 'stage', stage: 'evaluate', state: 'started' });
      try {
        return withEvalPrefix(await dependencies.evaluate(trainer));
      } finally {
        emit({ type: 'stage', stage: 'evaluate', state: 'finished' });
      }
    },
    writeCheckpoint: async (folder, state) => {
      await dependencies.writeModel(folder, trainer);
      const { firstMoments, secondMoments, lossScale } = trainer.state();
      const random = randomStateAt(state.loop.globalStep, run, training.seed, featureLengths.length);
      const records = {
        [checkpointFiles.scheduler]: schedulerRecord(run, training, state),
        [checkpointFiles.arguments]: serializeArguments(args),
      };
      await writeContents(folder, { firstMoments, secondMoments, lossScale, ...state, random }, records);
    },
    checkpoints,
    progress: new Progress({ plan: run.plan, intervals: run.intervals, evaluationInSteps, emit }),
    publish,
    emit,
    signal,
  };
}

/** Keeps the last epoch's steps, since every step of it asks for them. */
function remembered(make: (epoch: number) => readonly StepBatches[]): (epoch: number) => readonly StepBatches[] {
  let last: { readonly epoch: number; readonly steps: readonly StepBatches[] } | null = null;
  return (epoch) => {
    if (last?.epoch !== epoch) last = { epoch, steps: make(epoch) };
    return last.steps;
  };
}

function withEvalPrefix(metrics: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const prefixed = Object.entries(metrics).map(([name, value]) => [
    name.startsWith('eval_') ? name : `eval_${name}`,
    value,
  ]);
  return Object.fromEntries(prefixed) as Record<string, number>;
}

/** `scheduler.json`, under the names of PyTorch's `LambdaLR`: for people, since a schedule is a function of the step. */
function schedulerRecord(
  run: RunPlan,
  training: TrainingArguments,
  { loop }: RunState,
): Readonly<Record<string, unknown>> {
  return {
    lr_scheduler_type: training.lrSchedulerType,
    lr_scheduler_kwargs: training.lrSchedulerKwargs,
    num_warmup_steps: run.warmupSteps,
    num_training_steps: run.plan.maxSteps,
    last_epoch: loop.globalStep,
    _last_lr: [run.learningRateAt(loop.globalStep)],
  };
}
