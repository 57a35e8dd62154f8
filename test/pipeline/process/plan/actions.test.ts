import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionsAfterStep,
  actionsAtEpochEnd,
  remainingActions,
} from '../../../../src/pipeline/process/plan/actions.ts';
import { resolveIntervals } from '../../../../src/pipeline/process/plan/intervals.ts';
import type { Intervals } from '../../../../src/pipeline/process/plan/intervals.ts';
import { planTraining } from '../../../../src/pipeline/process/plan/training-plan.ts';

const never: Intervals = {
  loggingStrategy: 'no',
  loggingSteps: 1,
  loggingFirstStep: false,
  evalStrategy: 'no',
  evalSteps: 1,
  saveStrategy: 'no',
  saveSteps: 1,
};
const run = (epochs: number) =>
  planTraining(10, {
    perDeviceTrainBatchSize: 1,
    gradientAccumulationSteps: 1,
    dataloaderDropLast: false,
    numTrainEpochs: epochs,
    maxSteps: -1,
  });

/** Every action of a run by step: `evaluate 5`. */
function course(intervals: Intervals, epochs: number): string[] {
  const plan = run(epochs);
  return Array.from({ length: plan.maxSteps }, (_, index) => index + 1).flatMap((step) =>
    actionsAfterStep(step, intervals, plan)
      .flatMap((action) => (action === 'end-epoch' ? actionsAtEpochEnd(step, false, intervals, plan) : [action]))
      .map((action) => `${action} ${step}`),
  );
}

describe('what follows a step', () => {
  it('is a log, then an evaluation, then a checkpoint, each at its own steps', () => {
    const intervals = {
      ...never,
      loggingStrategy: 'steps',
      loggingSteps: 4,
      evalStrategy: 'steps',
      evalSteps: 6,
      saveStrategy: 'steps',
      saveSteps: 6,
    } as const;
    expect(course(intervals, 1.2)).toEqual([
      'log 4',
      'evaluate 6',
      'save 6',
      'log 8',
      'log 12',
      'evaluate 12',
      'save 12',
    ]);
  });

  it('is a checkpoint at the last step even between two', () => {
    expect(course({ ...never, saveStrategy: 'steps', saveSteps: 7 }, 1)).toEqual(['save 7', 'save 10']);
  });

  it('is a log after the first step where that is wanted', () => {
    expect(course({ ...never, loggingFirstStep: true }, 1)).toEqual(['log 1']);
  });

  it('comes at the end of each epoch, and where the run ends within one', () => {
    const intervals = { ...never, loggingStrategy: 'epoch', evalStrategy: 'epoch', saveStrategy: 'epoch' } as const;
    expect(course(intervals, 1.5)).toEqual(['log 10', 'evaluate 10', 'save 10', 'log 15', 'evaluate 15', 'save 15']);
  });

  it('ends the epoch where early stopping ends the run', () => {
    expect(actionsAtEpochEnd(3, true, { ...never, saveStrategy: 'epoch' }, run(1))).toEqual(['save']);
    expect(actionsAtEpochEnd(3, false, { ...never, saveStrategy: 'epoch' }, run(1))).toEqual([]);
  });

  it('is foretold: what remains after a step is what then comes', () => {
    const strategy = fc.constantFrom('no' as const, 'steps' as const, 'epoch' as const);
    const every = fc.integer({ min: 1, max: 12 });
    const anyIntervals = fc.record({
      evalStrategy: strategy,
      evalSteps: every,
      saveStrategy: strategy,
      saveSteps: every,
    });
    fc.assert(
      fc.property(anyIntervals, fc.double({ min: 0.1, max: 3, noNaN: true }), fc.nat(), (chosen, epochs, at) => {
        const plan = run(epochs);
        const intervals = resolveIntervals({ ...never, ...chosen }, plan.maxSteps);
        const step = at % (plan.maxSteps + 1);
        const later = course(intervals, epochs).filter((action) => Number(action.split(' ')[1]) > step);
        expect(remainingActions(step, intervals, plan)).toEqual({
          evaluations: later.filter((action) => action.startsWith('evaluate')).length,
          checkpoints: later.filter((action) => action.startsWith('save')).length,
        });
      }),
    );
  });
});
