import { describe, expect, it } from 'vitest';
import { aboutDuration, shortDuration } from '../../../src/renderer/words/duration.ts';

describe('durations', () => {
  it('in tables are exact enough to compare', () => {
    expect([0, 0.4, 45, 59.6, 200, 3900].map(shortDuration)).toEqual([
      '0 s',
      '< 1 s',
      '45 s',
      '1 min 00 s',
      '3 min 20 s',
      '1 h 05 min',
    ]);
  });

  it('in sentences are as vague as an estimate is', () => {
    expect([10, 62, 370, 3400, 9100, 200_000].map(aboutDuration)).toEqual([
      'less than a minute',
      'about a minute',
      'about 6 minutes',
      'about an hour',
      'about 2½ hours',
      'about 2 days',
    ]);
  });
});
