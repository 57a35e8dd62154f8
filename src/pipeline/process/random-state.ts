import { z } from 'zod';
import type { RunPlan } from './plan/run-plan.ts';
import { orderGenerator } from './sampler/permutation.ts';

/** `rng_state.json`. All randomness is a function of these: seeds, and where in the data the run is. */
export const randomStateSchema = z
  .object({
    /** How the order of the data is drawn. */
    generator: z.string(),
    seed: z.int(),
    data_seed: z.int(),
    /** Whole epochs done, and optimiser steps in the one begun. */
    epoch: z.int(),
    steps_in_epoch: z.int(),
    /** Features in the training data. */
    features: z.int(),
  })
  .readonly();

export type RandomState = z.infer<typeof randomStateSchema>;

export function randomStateAt(step: number, run: RunPlan, seed: number, features: number): RandomState {
  const { stepsPerEpoch } = run.plan;
  return {
    generator: orderGenerator,
    seed,
    data_seed: run.sampler.seed,
    epoch: Math.floor(step / stepsPerEpoch),
    steps_in_epoch: step % stepsPerEpoch,
    features,
  };
}
