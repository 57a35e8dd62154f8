import { cut } from './cut.ts';
import { groupByLength } from './length-grouped.ts';
import { permutation } from './permutation.ts';

/** What decides in which order an epoch sees the data. */
export interface SamplerOptions {
  /** `data_seed`, or `seed` without one. */
  readonly seed: number;
  readonly perDeviceTrainBatchSize: number;
  readonly gradientAccumulationSteps: number;
  readonly groupByLength: boolean;
  readonly dataloaderDropLast: boolean;
}

/** The micro-batches of one optimiser step, each a list of feature indices. */
export type StepBatches = readonly (readonly number[])[];

/**
 * The optimiser steps of an epoch, in order: a pure function, so that a run that resumes in the middle of an epoch
 * skips what it has seen and goes on exactly. As in the Trainer, the last step of an epoch takes what batches are left
 * and the mean is over those.
 *
 * @param lengths tokens in each feature; their number is the number of features
 */
export function epochSteps(lengths: readonly number[], options: SamplerOptions, epoch: number): readonly StepBatches[] {
  const { perDeviceTrainBatchSize: batchSize, gradientAccumulationSteps: accumulation } = options;
  const random = permutation(lengths.length, options.seed, epoch);
  const order = options.groupByLength ? groupByLength(random, lengths, batchSize * accumulation) : [...random];
  const batches = cut(order, batchSize);
  const complete = options.dataloaderDropLast ? batches.filter((batch) => batch.length === batchSize) : batches;
  return cut(complete, accumulation);
}
