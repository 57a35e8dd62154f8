import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smooth } from '../../../src/renderer/curves/smooth.ts';

const curve = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 50 }), value: fc.double({ min: -1e3, max: 1e3, noNaN: true }) }), {
    minLength: 1,
    maxLength: 200,
  })
  .map((points) => {
    let step = 0;
    return { x: points.map(({ gap }) => (step += gap)), values: points.map(({ value }) => value) };
  });

describe('smoothing', () => {
  it('leaves a curve alone at weight 0, and a constant one at any', () => {
    expect(smooth([1, 2, 3], [5, 1, 4], 0)).toEqual([5, 1, 4]);
    const flat = smooth([1, 2, 5, 9], [7, 7, 7, 7], 0.9);
    for (const value of flat) expect(value).toBeCloseTo(7, 10);
  });

  it('starts at the first value, not at 0', () => {
    expect(smooth([10, 20], [3, 3.2], 0.99)[0]).toBeCloseTo(3, 10);
  });

  it('stays between the lowest and the highest value seen so far', () => {
    fc.assert(
      fc.property(curve, fc.double({ min: 0.01, max: 0.999, noNaN: true }), ({ x, values }, weight) => {
        smooth(x, values, weight).forEach((value, index) => {
          const seen = values.slice(0, index + 1);
          expect(value).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-6);
          expect(value).toBeLessThanOrEqual(Math.max(...seen) + 1e-6);
        });
      }),
    );
  });

  it('hardly moves a metric that is measured seldom', () => {
    const smoothed = smooth([0, 200, 400, 600, 800], [10, 60, 75, 82, 84], 0.9);
    smoothed.forEach((value, index) => expect(value).toBeCloseTo([10, 60, 75, 82, 84][index]!, 5));
  });

  it('draws a thinned curve much like the whole one', () => {
    const x = Array.from({ length: 2000 }, (_, step) => step);
    const values = x.map((step) => Math.sin(step / 300) + 0.1 * Math.sin(step * 1.7));
    const every = 4;
    const thin = smooth(
      x.filter((step) => step % every === 0),
      values.filter((_, step) => step % every === 0),
      0.98,
    );
    const whole = smooth(x, values, 0.98);
    for (let index = 50; index < thin.length; index += 50) expect(thin[index]).toBeCloseTo(whole[index * every]!, 1);
  });

  it('passes over points without a number and fills nothing in', () => {
    expect(smooth([1, 2, 3], [1, NaN, 1], 0.5)).toEqual([1, NaN, 1]);
  });
});
