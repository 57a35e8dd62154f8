import { describe, expect, it } from 'vitest';
import { dataGap, useOfEntries } from '../../../../../src/renderer/places/train/data/data-words.ts';

const data = (train: number, validation: number, test: number, none: number) => ({
  entries: train + validation + test + none,
  splits: { train, validation, test, none },
});

describe('what entries are used for', () => {
  it('is said by their splits', () => {
    expect(useOfEntries(data(9000, 200, 150, 0))).toBe(
      '9,000 to learn from · 200 to judge by · 150 to test at the end',
    );
    expect(useOfEntries(data(8, 0, 0, 2))).toBe('8 to learn from · none to judge by · 2 in no split, left out');
    expect(useOfEntries(data(0, 0, 0, 40))).toBe(
      '40 entries, in no split: nine of ten will be learned from, one of ten judges',
    );
  });

  it('has a gap where nothing is learned from or nothing judges', () => {
    expect(dataGap(data(0, 5, 0, 5))).toMatch(/nothing to learn from/);
    expect(dataGap(data(5, 0, 5, 0))).toMatch(/how good/);
    expect(dataGap(data(0, 0, 0, 0))).toBe('It has no entries.');
    expect(dataGap(data(8, 1, 0, 0))).toBeNull();
    expect(dataGap(data(0, 0, 0, 40))).toBeNull();
  });
});
