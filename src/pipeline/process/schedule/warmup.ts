import type { LearningRateFactor } from './schedule.ts';

/**
 * Optimiser steps of warm-up, as `TrainingArguments.get_warmup_steps`: `warmup_steps` goes before `warmup_ratio`;
 * a ratio is rounded up. Below 1, `warmup_steps` is itself a ratio (transformers 5).
 */
export function warmupStepsOf(
  options: { readonly warmupSteps: number; readonly warmupRatio: number },
  totalSteps: number,
): number {
  if (options.warmupSteps >= 1) return Math.floor(options.warmupSteps);
  return Math.ceil(totalSteps * (options.warmupSteps > 0 ? options.warmupSteps : options.warmupRatio));
}

/** Climbs linearly from 0 during the warm-up and then follows `decay`. */
export function afterWarmup(warmupSteps: number, decay: LearningRateFactor): LearningRateFactor {
  return (step) => (step < warmupSteps ? step / Math.max(1, warmupSteps) : decay(step));
}

/** The share of the steps after the warm-up that has been taken. */
export function decayProgress(step: number, warmupSteps: number, totalSteps: number): number {
  return (step - warmupSteps) / Math.max(1, totalSteps - warmupSteps);
}
