import type { StepReport } from '../../../engine/trainer.ts';
import { actionsAfterStep } from '../plan/actions.ts';
import type { Intervals } from '../plan/intervals.ts';
import { epochAfter } from '../plan/training-plan.ts';
import type { TrainingPlan } from '../plan/training-plan.ts';
import type { RunState } from '../run-state.ts';

/** The state after one more optimiser step, with what the step makes due. */
export function stepTaken(
  { loop, trainerState }: RunState,
  report: StepReport,
  learningRate: number,
  { plan, intervals, accumulation }: { plan: TrainingPlan; intervals: Intervals; accumulation: number },
): RunState {
  const globalStep = loop.globalStep + 1;
  return {
    loop: {
      ...loop,
      globalStep,
      pending: actionsAfterStep(globalStep, intervals, plan),
      lossSinceLog: loop.lossSinceLog + report.loss,
      gradNorm: report.gradNorm,
      learningRate,
    },
    trainerState: { ...trainerState, global_step: globalStep, epoch: epochAfter(globalStep, plan, accumulation) },
  };
}
