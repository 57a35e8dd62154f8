import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topIndexes } from '../../../../src/pipeline/postprocess/search/top-indexes.ts';

function top(values: readonly number[], count: number): number[] {
  const into = new Int32Array(count);
  return [...into.subarray(0, topIndexes(Float32Array.from(values), into))];
}

describe('topIndexes', () => {
  it('gives what a whole sort gives, of equals the later first', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(-Infinity, 0.5)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 25 }), (all, count) => {
        const sorted = all.map((_, index) => index).sort((left, right) => all[right]! - all[left]! || right - left);
        const order = all.includes(-Infinity) ? sorted.filter((i) => all[i] !== -Infinity) : sorted;
        expect(top(all, count).filter((i) => all[i] !== -Infinity)).toEqual(order.slice(0, count));
        expect(top(all, count)).toHaveLength(Math.min(count, all.length));
      }),
    );
  });

  it('passes over what is not a number', () => {
    expect(top([NaN, 2, NaN, 3], 3)).toEqual([3, 1]);
  });
});
