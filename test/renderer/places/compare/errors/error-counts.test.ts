import { expect, it } from 'vitest';
import { errorCounts } from '../../../../../src/renderer/places/compare/errors/error-counts.ts';
import { aComparison } from '../a-comparison.ts';

it('tells what is wrong with the tuned answers, the most frequent first, beside how often the base model did it', () => {
  const counts = errorCounts(aComparison());
  expect(counts.map(({ error, count }) => [error, count])).toEqual([
    ['too-long', 9],
    ['silent', 9],
    ['wrong-place', 6],
  ]);
  expect(counts[0]!.hint).toContain('With the base model: 40.');
});
