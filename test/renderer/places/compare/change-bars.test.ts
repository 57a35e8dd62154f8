import { describe, expect, it } from 'vitest';
import { changeBars, differenceText, doubt } from '../../../../src/renderer/places/compare/change-bars.ts';
import { comparisonSchema } from '../../../../src/shared/contract/compare.ts';

const id = (last: number) => `01980000-0000-7000-8000-00000000000${last}`;
const comparison = comparisonSchema.parse({
  id: id(1),
  project: id(2),
  at: new Date(),
  dataSet: { id: 1, name: 'Pump manuals', versionNumber: 17 },
  split: 'validation',
  questions: 214,
  base: { id: id(3), name: 'base', exactMatch: 30, f1: 41.3 },
  tuned: { id: id(4), name: 'tuned', exactMatch: 80, f1: 88.7 },
  difference: { mean: 47.4, low: 43.9, high: 50.6 },
  counts: { fixed: 101, broken: 4, 'both-wrong': 20, 'both-right': 89 },
});

describe('a comparison', () => {
  it('has a bar for each kind, the longest full', () => {
    expect(changeBars(comparison).map(({ kind, count, length }) => [kind, count, length])).toEqual([
      ['fixed', 101, 1],
      ['broken', 4, 4 / 101],
      ['both-wrong', 20, 20 / 101],
      ['both-right', 89, 89 / 101],
    ]);
  });

  it('says what training brought and how sure that is', () => {
    expect(differenceText(comparison)).toBe('+47.4, 95 % between 43.9 and 50.6');
    expect(doubt(comparison)).toBeNull();
    expect(doubt({ ...comparison, difference: { mean: 1, low: -0.5, high: 2.5 } })).toContain('could be chance');
  });
});
