import { Failure } from '../../../shared/failure.ts';

export interface LengthOptions {
  readonly perDeviceTrainBatchSize: number;
  readonly gradientAccumulationSteps: number;
  readonly dataloaderDropLast: boolean;
  /** May be a fraction. */
  readonly numTrainEpochs: number;
  /** Goes before the epochs where it is above 0. */
  readonly maxSteps: number;
}

/** How long a run is. */
export interface TrainingPlan {
  readonly batchesPerEpoch: number;
  /** Optimiser steps in a whole epoch. */
  readonly stepsPerEpoch: number;
  /** Optimiser steps of the run. */
  readonly maxSteps: number;
  /** Epochs begun, the last one perhaps not finished. */
  readonly numTrainEpochs: number;
}

/**
 * The length of a run, as `Trainer.set_initial_training_values`.
 *
 * @throws Failure where the data do not fill a single batch.
 */
export function planTraining(featureCount: number, options: LengthOptions): TrainingPlan {
  const { perDeviceTrainBatchSize: batchSize, gradientAccumulationSteps: accumulation } = options;
  const batches = featureCount / batchSize;
  const batchesPerEpoch = options.dataloaderDropLast ? Math.floor(batches) : Math.ceil(batches);
  if (batchesPerEpoch === 0) {
    throw new Failure({
      code: 'no-training-data',
      message:
        featureCount === 0
          ? 'There is nothing to train on: the training data gave no windows.'
          : `There is no full batch to train on: ${featureCount} windows for a batch size of ${batchSize}.`,
      mend:
        featureCount === 0
          ? 'Check train_file and max_train_samples.'
          : 'Lower per_device_train_batch_size, or leave dataloader_drop_last out.',
    });
  }
  const stepsPerEpoch = Math.ceil(batchesPerEpoch / accumulation);
  const maxSteps = options.maxSteps > 0 ? options.maxSteps : Math.ceil(options.numTrainEpochs * stepsPerEpoch);
  return { batchesPerEpoch, stepsPerEpoch, maxSteps, numTrainEpochs: Math.ceil(maxSteps / stepsPerEpoch) };
}

/** The epoch as a fraction after `step` optimiser steps: `state.epoch` of the Trainer, which counts micro-batches. */
export function epochAfter(step: number, plan: TrainingPlan, accumulation: number): number {
  const whole = Math.floor(step / plan.stepsPerEpoch);
  return whole + ((step % plan.stepsPerEpoch) * accumulation) / plan.batchesPerEpoch;
}

/** Whether an epoch ends with the `step`-th optimiser step. */
export function endsEpoch(step: number, plan: TrainingPlan): boolean {
  return step > 0 && step % plan.stepsPerEpoch === 0;
}
