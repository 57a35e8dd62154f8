import { endsEpoch } from './training-plan.ts';
import type { TrainingPlan } from './training-plan.ts';
import type { Intervals } from './intervals.ts';

export const actions = ['log', 'evaluate', 'save', 'end-epoch'] as const;

/** What is left to do before the next optimiser step; `end-epoch` stands for whatever the end of an epoch asks for. */
export type Action = (typeof actions)[number];

/** What follows the `step`-th optimiser step (counted from 1), in the Trainer's order: `DefaultFlowCallback.on_step_end`. */
export function actionsAfterStep(step: number, intervals: Intervals, plan: TrainingPlan): readonly Action[] {
  const due = (strategy: string, every: number) => strategy === 'steps' && every > 0 && step % every === 0;
  const last = step >= plan.maxSteps;
  const log = due(intervals.loggingStrategy, intervals.loggingSteps) || (step === 1 && intervals.loggingFirstStep);
  const save = due(intervals.saveStrategy, intervals.saveSteps) || (last && intervals.saveStrategy === 'steps');
  return [
    ...(log ? (['log'] as const) : []),
    ...(due(intervals.evalStrategy, intervals.evalSteps) ? (['evaluate'] as const) : []),
    ...(save ? (['save'] as const) : []),
    'end-epoch',
  ];
}

/**
 * What `end-epoch` stands for after the `step`-th step: `DefaultFlowCallback.on_epoch_end`. A run that stops within an
 * epoch ends it there.
 */
export function actionsAtEpochEnd(
  step: number,
  stopping: boolean,
  intervals: Intervals,
  plan: TrainingPlan,
): readonly Action[] {
  if (!stopping && step < plan.maxSteps && !endsEpoch(step, plan)) return [];
  return [
    ...(intervals.loggingStrategy === 'epoch' ? (['log'] as const) : []),
    ...(intervals.evalStrategy === 'epoch' ? (['evaluate'] as const) : []),
    ...(intervals.saveStrategy === 'epoch' ? (['save'] as const) : []),
  ];
}

/** How many evaluations and planned checkpoints lie after the `step`-th step, early stopping aside. */
export function remainingActions(
  step: number,
  intervals: Intervals,
  plan: TrainingPlan,
): { readonly evaluations: number; readonly checkpoints: number } {
  const epochs = step >= plan.maxSteps ? 0 : plan.numTrainEpochs - Math.floor(step / plan.stepsPerEpoch);
  const left = (strategy: string, every: number) => {
    if (strategy === 'epoch') return epochs;
    if (strategy !== 'steps' || every <= 0) return 0;
    return Math.floor(plan.maxSteps / every) - Math.floor(step / every);
  };
  const evaluations = left(intervals.evalStrategy, intervals.evalSteps);
  const last = intervals.saveStrategy === 'steps' && step < plan.maxSteps && plan.maxSteps % intervals.saveSteps !== 0;
  return { evaluations, checkpoints: left(intervals.saveStrategy, intervals.saveSteps) + (last ? 1 : 0) };
}
