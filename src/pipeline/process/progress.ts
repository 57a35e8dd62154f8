import type { EmitEvent } from '../../shared/events.ts';
import { etaSeconds, observe, unknownPace } from './eta.ts';
import type { Pace } from './eta.ts';
import { remainingActions } from './plan/actions.ts';
import type { Intervals } from './plan/intervals.ts';
import type { TrainingPlan } from './plan/training-plan.ts';

export interface ProgressOptions {
  readonly plan: TrainingPlan;
  readonly intervals: Intervals;
  /** What an evaluation is taken to cost, in steps, until one has been timed. */
  readonly evaluationInSteps: number;
  readonly emit: EmitEvent;
}

/** Tells how far the training is and how long it will still take. */
export class Progress {
  private readonly options: ProgressOptions;
  private pace: Pace = unknownPace;
  private steps = 0;

  constructor(options: ProgressOptions) {
    this.options = options;
  }

  /** Counts the time of something that was done. The first step is left out: it also sets the session up. */
  took(kind: keyof Pace, seconds: number): void {
    if (kind === 'step' && this.steps++ === 0) return;
    this.pace = { ...this.pace, [kind]: observe(this.pace[kind], seconds) };
  }

  /**
   * @param step optimiser steps taken
   * @param settled whether what follows that step (evaluation, checkpoint) is done as well
   */
  report(step: number, settled: boolean): void {
    const { plan, intervals, evaluationInSteps, emit } = this.options;
    const remaining = remainingActions(settled ? step : step - 1, intervals, plan);
    const eta = etaSeconds(this.pace, { steps: plan.maxSteps - step, evaluationInSteps, ...remaining });
    emit({
      type: 'progress',
      stage: 'train',
      completed: step,
      total: plan.maxSteps,
      unit: 'steps',
      etaSeconds: step >= plan.maxSteps && settled ? 0 : eta,
    });
  }
}
