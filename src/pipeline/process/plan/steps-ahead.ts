import { actionsAfterStep, actionsAtEpochEnd } from './actions.ts';
import type { Intervals } from './intervals.ts';
import type { TrainingPlan } from './training-plan.ts';

/**
 * How many steps may be taken in one go after the `step`-th, at most `most`: none but the last is followed by an evaluation
 * or a checkpoint, which need the model as it is after that step.
 */
export function stepsAhead(step: number, most: number, intervals: Intervals, plan: TrainingPlan): number {
  const last = Math.min(step + Math.max(1, most), plan.maxSteps);
  for (let next = step + 1; next < last; next += 1) {
    const due = [...actionsAfterStep(next, intervals, plan), ...actionsAtEpochEnd(next, false, intervals, plan)];
    if (due.includes('evaluate') || due.includes('save')) return next - step;
  }
  return last - step;
}
