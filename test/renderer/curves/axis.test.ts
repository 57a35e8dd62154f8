import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axes, convert, nearestIndex } from '../../../src/renderer/curves/axis.ts';
import type { Series } from '../../../src/shared/contract/runs.ts';

const series: Series = {
  name: 'loss',
  steps: [10, 20, 30],
  epochs: [0.5, 1, 1.5],
  seconds: [4, 10, 13],
  values: [3, 2, 1],
};

describe('converting between axes', () => {
  it('finds the epoch and the time of a step, also between points and beyond them', () => {
    expect(convert(20, 'step', 'epoch', series)).toBe(1);
    expect(convert(25, 'step', 'time', series)).toBe(11.5);
    expect(convert(40, 'step', 'epoch', series)).toBe(2);
    expect(convert(0, 'step', 'epoch', series)).toBe(0);
  });

  it('comes back to where it began', () => {
    const axis = fc.constantFrom(...axes);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), axis, (step, other) => {
        expect(convert(convert(step, 'step', other, series), other, 'step', series)).toBeCloseTo(step, 6);
      }),
    );
  });

  it('says the only place there is, or leaves a place alone where there is none', () => {
    const one = { ...series, steps: [10], epochs: [0.5], seconds: [4], values: [3] };
    expect(convert(99, 'step', 'time', one)).toBe(4);
    expect(convert(99, 'step', 'time', { ...one, steps: [], epochs: [], seconds: [], values: [] })).toBe(99);
  });
});

describe('the nearest point', () => {
  it('is that with the least distance, the left one of two', () => {
    expect([0, 14, 15, 16, 99].map((x) => nearestIndex([10, 20, 30], x))).toEqual([0, 0, 0, 1, 2]);
    expect(nearestIndex([], 3)).toBe(-1);
  });
});
