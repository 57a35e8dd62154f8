import { expect, it } from 'vitest';
import { nameAgain } from '../../../src/workbench/runs/name-again.ts';

it('names a run that is trained again, however often', () => {
  expect(nameAgain('Careful')).toBe('Careful again');
  expect(nameAgain('Careful again')).toBe('Careful again 2');
  expect(nameAgain('Careful again 9')).toBe('Careful again 10');
});
