import { describe, expect, it } from 'vitest';
import { bytes, counted, parameters } from '../../../src/renderer/words/number.ts';

describe('numbers in words', () => {
  it('are grouped, and agree with what they count', () => {
    expect(counted(1, 'question')).toBe('1 question');
    expect(counted(1204, 'entry', 'entries')).toBe('1,204 entries');
  });

  it('of bytes never show four digits', () => {
    expect([0, 999, 1000, 48_300_000, 999_600_000, 1.94e9].map(bytes)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '48 MB',
      '1.0 GB',
      '1.9 GB',
    ]);
  });

  it('of parameters are short', () => {
    expect([512, 330_000, 4_400_000, 25_400_000, 1.2e9].map(parameters)).toEqual([
      '512',
      '330 k',
      '4.4 M',
      '25 M',
      '1.2 B',
    ]);
  });
});
