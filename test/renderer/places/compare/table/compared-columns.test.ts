import { expect, it } from 'vitest';
import { changeText, nextOrder } from '../../../../../src/renderer/places/compare/table/compared-columns.ts';
import { aScored } from '../a-row.ts';

it.each([
  [0, 1, '+100'],
  [1, 0.574, '−43'],
  [0.5, 0.5, '0'],
  [0.5, 0.504, '0'],
])('writes the change from an F1 of %s to %s as %o', (base, tuned, text) => {
  const of = (f1: number) => aScored('16 bar', 0, { f1 });
  expect(changeText({ base: of(base), tuned: of(tuned) })).toBe(text);
});

it('sorts by a column when its head is pressed, and the other way round when it is pressed again', () => {
  const byChange = { by: 'change', direction: 'ascending' } as const;
  const once = nextOrder({ by: 'position', direction: 'descending' }, byChange);
  expect(once).toEqual(byChange);
  expect(nextOrder(once, byChange)).toEqual({ by: 'change', direction: 'descending' });
});
