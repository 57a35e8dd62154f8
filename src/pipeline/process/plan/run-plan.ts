import type { TrainingArguments } from '../../arguments/qa-arguments.ts';
import { learningRateFactor } from '../schedule/registry.ts';
import { warmupStepsOf } from '../schedule/warmup.ts';
import type { SamplerOptions } from '../sampler/epoch-steps.ts';
import { bestModelRule } from './best-model.ts';
import type { BestModelRule } from './best-model.ts';
import { resolveIntervals } from './intervals.ts';
import type { Intervals } from './intervals.ts';
import { planTraining } from './training-plan.ts';
import type { TrainingPlan } from './training-plan.ts';

/** What the arguments and the number of features fix before the first step. */
export interface RunPlan {
  readonly plan: TrainingPlan;
  readonly intervals: Intervals;
  readonly best: BestModelRule | null;
  readonly sampler: SamplerOptions;
  readonly warmupSteps: number;
  /** The learning rate of the step after so many. */
  readonly learningRateAt: (step: number) => number;
}

/** @throws Failure where the arguments contradict each other or the data are too few. */
export function planRun(training: TrainingArguments, featureCount: number): RunPlan {
  const plan = planTraining(featureCount, training);
  const warmupSteps = warmupStepsOf(training, plan.maxSteps);
  const factor = learningRateFactor(training.lrSchedulerType, {
    warmupSteps,
    totalSteps: plan.maxSteps,
    learningRate: training.learningRate,
    settings: training.lrSchedulerKwargs,
  });
  return {
    plan,
    intervals: resolveIntervals(training, plan.maxSteps),
    best: bestModelRule(training),
    sampler: { ...training, seed: training.dataSeed ?? training.seed },
    warmupSteps,
    learningRateAt: (step) => training.learningRate * factor(step),
  };
}
