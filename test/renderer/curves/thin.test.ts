import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinnedIndexes } from '../../../src/renderer/curves/thin.ts';
import { anyNumber } from '../../shared/any-number.ts';

const values = fc.array(anyNumber({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 500 });
const most = fc.integer({ min: 4, max: 100 });

describe('thinning a curve', () => {
  it('keeps the first, the last, the lowest and the highest point, and no more than it may', () => {
    fc.assert(
      fc.property(values, most, (drawn, limit) => {
        const x = drawn.map((_, index) => index);
        const kept = thinnedIndexes(x, drawn, limit);
        expect(kept.length).toBeLessThanOrEqual(Math.max(limit, 4));
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        const seen = kept.map((index) => drawn[index]!);
        expect(Math.min(...seen)).toBe(Math.min(...drawn));
        expect(Math.max(...seen)).toBe(Math.max(...drawn));
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(drawn.length - 1);
      }),
    );
  });

  it('leaves a short curve whole, and puts up with many points at one place', () => {
    expect(thinnedIndexes([1, 2, 3], [1, NaN, 3], 10)).toEqual([0, 1, 2]);
    expect(thinnedIndexes([5, 5, 5, 5, 5], [1, 9, 2, 0, 3], 4)).toEqual([0, 1, 3, 4]);
  });
});
