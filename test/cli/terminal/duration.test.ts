import { expect, it } from 'vitest';
import { formatDuration } from '../../../src/cli/terminal/duration.ts';

it.each([
  [0, '0 s'],
  [0.3, '< 1 s'],
  [59.4, '59 s'],
  [59.6, '1 min 00 s'],
  [200, '3 min 20 s'],
  [3599.7, '1 h 00 min'],
  [7290, '2 h 02 min'],
])('%f seconds are %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
