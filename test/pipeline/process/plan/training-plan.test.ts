import { describe, expect, it } from 'vitest';
import { endsEpoch, epochAfter, planTraining } from '../../../../src/pipeline/process/plan/training-plan.ts';

const options = {
  perDeviceTrainBatchSize: 4,
  gradientAccumulationSteps: 1,
  dataloaderDropLast: false,
  numTrainEpochs: 3,
  maxSteps: -1,
};

describe('the length of a run', () => {
  it('is the batches of all epochs, the unfilled one included', () => {
    expect(planTraining(10, options)).toEqual({ batchesPerEpoch: 3, stepsPerEpoch: 3, maxSteps: 9, numTrainEpochs: 3 });
  });

  it('leaves the unfilled batch out with dataloader_drop_last', () => {
    expect(planTraining(10, { ...options, dataloaderDropLast: true }).maxSteps).toBe(6);
  });

  it('counts an unfilled accumulation as a step', () => {
    const plan = planTraining(10, { ...options, gradientAccumulationSteps: 2 });
    expect(plan).toMatchObject({ batchesPerEpoch: 3, stepsPerEpoch: 2, maxSteps: 6 });
  });

  it('rounds a part of an epoch up to a step', () => {
    const plan = planTraining(40, { ...options, numTrainEpochs: 1.25 });
    expect(plan).toMatchObject({ maxSteps: 13, numTrainEpochs: 2 });
  });

  it('is max_steps where that is given, over as many epochs as it takes', () => {
    expect(planTraining(10, { ...options, maxSteps: 7 })).toMatchObject({ maxSteps: 7, numTrainEpochs: 3 });
  });

  it('is refused where the data fill no batch', () => {
    expect(() => planTraining(0, options)).toThrow(/nothing to train on/);
    expect(() => planTraining(3, { ...options, dataloaderDropLast: true })).toThrow(/3 windows for a batch size of 4/);
  });
});

describe('the epoch after a step', () => {
  const plan = planTraining(20, { ...options, gradientAccumulationSteps: 2 });

  it('counts batches, so that the short last step of an epoch counts less', () => {
    expect([1, 2, 3, 4].map((step) => epochAfter(step, plan, 2))).toEqual([0.4, 0.8, 1, 1.4]);
  });
  it('is whole where an epoch ends', () => {
    expect([0, 1, 2, 3, 4, 5, 6].filter((step) => endsEpoch(step, plan))).toEqual([3, 6]);
  });
});
