import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/shared/random.ts';
import { pairedBootstrap } from '../../../src/workbench/compare/bootstrap.ts';

const differences = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('the interval of a paired bootstrap', () => {
  it('is the same for the same seed, lies within the differences, and widens with confidence', () => {
    fc.assert(
      fc.property(differences, fc.integer(), (values, seed) => {
        const options = { seed, resamples: 200 };
        const narrow = pairedBootstrap(values, { ...options, confidence: 0.5 });
        const wide = pairedBootstrap(values, options);
        expect(pairedBootstrap(values, options)).toEqual(wide);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
        expect(wide.low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(wide.high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  it('is that of the normal distribution where there are many: 1.96 standard errors either side', () => {
    const random = new Random(7);
    const values = Array.from({ length: 2000 }, () => 3 + 10 * random.normal());
    const { mean, low, high } = pairedBootstrap(values, { seed: 1 });
    const error = 10 / Math.sqrt(2000);
    expect(mean - low).toBeCloseTo(1.96 * error, 1);
    expect(high - mean).toBeCloseTo(1.96 * error, 1);
  });

  it('holds the true mean about 19 times in 20', () => {
    const random = new Random(11);
    let held = 0;
    for (let trial = 0; trial < 200; trial += 1) {
      const values = Array.from({ length: 80 }, () => 5 + 20 * random.normal());
      const { low, high } = pairedBootstrap(values, { seed: trial, resamples: 400 });
      if (low <= 5 && high >= 5) held += 1;
    }
    expect(held).toBeGreaterThan(178);
  });

  it('of nothing is nothing', () => {
    expect(pairedBootstrap([], { seed: 1 })).toEqual({ mean: 0, low: 0, high: 0 });
  });
});
