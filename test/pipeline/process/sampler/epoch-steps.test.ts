import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochSteps } from '../../../../src/pipeline/process/sampler/epoch-steps.ts';
import type { SamplerOptions } from '../../../../src/pipeline/process/sampler/epoch-steps.ts';

const options: SamplerOptions = {
  seed: 42,
  perDeviceTrainBatchSize: 4,
  gradientAccumulationSteps: 1,
  groupByLength: false,
  dataloaderDropLast: false,
};
const anyOptions = fc.record({
  seed: fc.nat(),
  perDeviceTrainBatchSize: fc.integer({ min: 1, max: 9 }),
  gradientAccumulationSteps: fc.integer({ min: 1, max: 4 }),
  groupByLength: fc.boolean(),
  dataloaderDropLast: fc.boolean(),
});
const anyLengths = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 120 });

describe('the steps of an epoch', () => {
  it('see each feature once, but for what drop_last drops', () => {
    fc.assert(
      fc.property(anyLengths, anyOptions, fc.nat(5), (lengths, chosen, epoch) => {
        const batches = epochSteps(lengths, chosen, epoch).flat();
        const seen = batches.flat();
        expect(new Set(seen).size).toBe(seen.length);
        const whole = lengths.length - (lengths.length % chosen.perDeviceTrainBatchSize);
        expect(seen.length).toBe(chosen.dataloaderDropLast ? whole : lengths.length);
        for (const batch of batches.slice(0, -1)) expect(batch.length).toBe(chosen.perDeviceTrainBatchSize);
      }),
    );
  });

  it('gather as many batches as are accumulated, and in the last step of the epoch what is left', () => {
    const steps = epochSteps(Array<number>(22).fill(1), { ...options, gradientAccumulationSteps: 4 }, 0);
    expect(steps.map((step) => step.map((batch) => batch.length))).toEqual([
      [4, 4, 4, 4],
      [4, 2],
    ]);
  });

  it('come in another order in each epoch and for each seed, and in the same one again', () => {
    const lengths = Array<number>(50).fill(1);
    const order = (seed: number, epoch: number) =>
      epochSteps(lengths, { ...options, seed }, epoch)
        .flat(2)
        .join();
    expect(order(42, 0)).toBe(order(42, 0));
    expect(new Set([order(42, 0), order(42, 1), order(43, 0), order(41, 1)]).size).toBe(4);
  });

  it('come in the same order on every machine and in every version', () => {
    expect(epochSteps(Array<number>(8).fill(1), options, 1)).toEqual([[[3, 4, 1, 2]], [[6, 7, 5, 0]]]);
  });

  it('reach every place from everywhere equally often', () => {
    const counts = Array.from({ length: 5 }, () => Array<number>(5).fill(0));
    for (let epoch = 0; epoch < 4000; epoch++) {
      epochSteps([1, 1, 1, 1, 1], { ...options, perDeviceTrainBatchSize: 5 }, epoch)
        .flat(2)
        .forEach((feature, place) => counts[feature]![place]!++);
    }
    // Expected 800 each with a deviation of 25; 125 is five of them.
    for (const count of counts.flat()) expect(Math.abs(count - 800)).toBeLessThan(125);
  });
});
