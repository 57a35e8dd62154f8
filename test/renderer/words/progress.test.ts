import { describe, expect, it } from 'vitest';
import { describeProgress, shareOf } from '../../../src/renderer/words/progress.ts';

const at = (completed: number, total: number | null, etaSeconds: number | null = null) => ({
  label: 'Reading',
  completed,
  total,
  unit: 'entries',
  etaSeconds,
});

describe('how far something is', () => {
  it('is a share where its end is known, with what is left', () => {
    expect(describeProgress(at(429, 1000))).toBe('42 %');
    expect(describeProgress(at(429, 1000, 180))).toBe('42 % · 3 min left');
    expect(shareOf(at(12, 10))).toBe(1);
  });

  it('is a count where it is not, and nothing before the first', () => {
    expect(describeProgress(at(12_000, null))).toBe('12,000 entries');
    expect(describeProgress(at(0, null))).toBe('');
    expect(shareOf(at(5, null))).toBeNull();
  });
});
