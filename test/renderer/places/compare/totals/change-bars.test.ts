import { describe, expect, it } from 'vitest';
import { changeBars } from '../../../../../src/renderer/places/compare/totals/change-bars.ts';
import { aComparison } from '../a-comparison.ts';

const comparison = aComparison();

describe('a comparison', () => {
  it('has a bar for each kind, the longest full', () => {
    expect(changeBars(comparison).map(({ bar, count, length }) => [bar, count, length])).toEqual([
      ['fixed', 101, 101 / 150],
      ['broken', 4, 4 / 150],
      ['both-wrong', 20, 20 / 150],
      ['both-right', 89, 89 / 150],
      ['differ', 150, 1],
    ]);
  });
});
