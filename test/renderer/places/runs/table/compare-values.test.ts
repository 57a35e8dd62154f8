import { describe, expect, it } from 'vitest';
import { compareValues } from '../../../../../src/renderer/places/runs/table/compare-values.ts';

describe('the order of values in a column', () => {
  it('is by size for numbers, and as people count in names', () => {
    expect([10, 9, 1e-5].sort(compareValues)).toEqual([1e-5, 9, 10]);
    expect(['Run 10', 'run 9', 'Run 2'].sort(compareValues)).toEqual(['Run 2', 'run 9', 'Run 10']);
    expect(['epoch', 5, 'no', 0.25].sort(compareValues)).toEqual([0.25, 5, 'epoch', 'no']);
  });
});
