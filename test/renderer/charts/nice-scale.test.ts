import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale } from '../../../src/renderer/charts/nice-scale.ts';

describe('the scale of an axis', () => {
  it('has round numbers around what it shows', () => {
    expect(niceScale(0.13, 3.9, 4)).toEqual({ min: 0, max: 4, interval: 1 });
    expect(niceScale(0.0000012, 0.0000498, 4)).toEqual({ min: 0, max: 0.00005, interval: 0.00001 });
    expect(niceScale(61.3, 64.9, 3)).toEqual({ min: 61, max: 65, interval: 1 });
  });

  it('makes room around a single value', () => {
    const { min, max } = niceScale(0.5, 0.5, 3);
    expect(min).toBeLessThan(0.5);
    expect(max).toBeGreaterThan(0.5);
  });

  it('holds its range, and not much more', () => {
    const bound = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 2, max: 8 }), (a, b, ticks) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        fc.pre(high - low > 1e-50 + 1e-6 * Math.max(Math.abs(low), Math.abs(high)));
        const { min, max, interval } = niceScale(low, high, ticks);
        expect(min).toBeLessThanOrEqual(low + interval * 1e-6);
        expect(max).toBeGreaterThanOrEqual(high - interval * 1e-6);
        expect(max - min).toBeLessThanOrEqual(high - low + 2 * interval * 1.000001);
      }),
    );
  });
});
