import { expect, it } from 'vitest';
import { expectedSeconds } from '../../../../src/renderer/places/ask/expected-seconds.ts';

it('an answer over twice the text is expected to take twice as long', () => {
  expect(expectedSeconds({ characters: 1000, seconds: 2 }, 2000)).toBe(4);
});

it('nothing is expected where nothing was answered yet', () => {
  expect(expectedSeconds(null, 2000)).toBeNull();
  expect(expectedSeconds({ characters: 0, seconds: 0 }, 2000)).toBeNull();
});
