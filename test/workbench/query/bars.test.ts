import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, readableWidth } from '../../../src/workbench/query/bars.ts';

const counts = fc
  .uniqueArray(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 50 })), { selector: ([value]) => value, minLength: 1 })
  .map((pairs) => pairs.sort(([a], [b]) => a - b));

describe('bars', () => {
  it('count every value once, lie side by side from 0, and hold what their ends say', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 300 }), (values, width) => {
        const bars = barsOf(values, () => width);
        let next = 0;
        for (const { from, to, count } of bars) {
          expect(from).toBe(next);
          const within = values.filter(([value]) => value >= from && (to === null || value <= to));
          expect(count).toBe(within.reduce((sum, [, times]) => sum + times, 0));
          next = (to ?? Infinity) + 1;
        }
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.reduce((sum, [, times]) => sum + times, 0));
      }),
    );
  });

  it('tell what is rare and far out in one without an end', () => {
    const bars = barsOf(
      [
        [10, 500],
        [30, 499],
        [9000, 1],
      ],
      (reach) => readableWidth(reach, 10),
    );
    expect(bars.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 3, 0],
      [4, 7, 0],
      [8, 11, 500],
      [12, 15, 0],
      [16, 19, 0],
      [20, 23, 0],
      [24, 27, 0],
      [28, null, 500],
    ]);
  });

  it('are none of nothing', () => {
    expect(barsOf([], () => 5)).toEqual([]);
  });

  it('have widths that can be read', () => {
    expect([1, 23, 24, 99, 1000, 123_456].map((reach) => readableWidth(reach, 24))).toEqual([1, 1, 2, 5, 50, 8000]);
  });
});
