import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actionsAfterStep, actionsAtEpochEnd } from '../../../../src/pipeline/process/plan/actions.ts';
import type { Intervals } from '../../../../src/pipeline/process/plan/intervals.ts';
import { stepsAhead } from '../../../../src/pipeline/process/plan/steps-ahead.ts';
import type { TrainingPlan } from '../../../../src/pipeline/process/plan/training-plan.ts';

const strategy = fc.constantFrom('no' as const, 'steps' as const, 'epoch' as const);
const every = fc.integer({ min: 1, max: 12 });
const intervals: fc.Arbitrary<Intervals> = fc.record({
  loggingStrategy: strategy,
  loggingSteps: every,
  loggingFirstStep: fc.boolean(),
  evalStrategy: strategy,
  evalSteps: every,
  saveStrategy: strategy,
  saveSteps: every,
});

it('goes as far as it may, and never past an evaluation or a checkpoint', () => {
  fc.assert(
    fc.property(
      intervals,
      every,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (given, perEpoch, maxSteps, most) => {
        const plan = {
          stepsPerEpoch: perEpoch,
          maxSteps,
          numTrainEpochs: Math.ceil(maxSteps / perEpoch),
        } as TrainingPlan;
        const needsModel = (step: number) =>
          [...actionsAfterStep(step, given, plan), ...actionsAtEpochEnd(step, false, given, plan)].some(
            (action) => action === 'evaluate' || action === 'save',
          );
        for (let step = 0; step < maxSteps;) {
          const count = stepsAhead(step, most, given, plan);
          for (let between = step + 1; between < step + count; between += 1) expect(needsModel(between)).toBe(false);
          const end = step + count;
          expect(end === maxSteps || count === most || needsModel(end)).toBe(true);
          step = end;
        }
      },
    ),
  );
});
