import { describe, expect, it } from 'vitest';
import { differenceText, verdict } from '../../../src/shared/comparison/verdict.ts';
import { aComparison } from '../../renderer/places/compare/a-comparison.ts';

const comparison = aComparison();

describe('a comparison', () => {
  it('says what training brought and how sure that is', () => {
    expect(differenceText(comparison)).toBe('+47.4, 95 % between 43.9 and 50.6');
  });

  it.each([
    [{ mean: 47.4, low: 43.9, high: 50.6 }, 'The tuned model is better, and by more than noise.'],
    [{ mean: -9, low: -12, high: -5 }, 'The tuned model is worse, and by more than noise.'],
    [{ mean: 1, low: -0.5, high: 2.5 }, 'It seems better, but with 214 questions that could be chance'],
    [{ mean: -1, low: -2.5, high: 0 }, 'It seems worse, but with 214 questions that could be chance'],
    [{ mean: 0, low: -1, high: 1 }, 'They are as good as each other, but'],
  ])('says whether %o is more than noise', (difference, sentence) => {
    const { text, isSure } = verdict({ ...comparison, difference });
    expect(text).toContain(sentence);
    expect(isSure).toBe(text.endsWith('noise.'));
  });

  it('says that two models do not differ at all', () => {
    const nothing = { mean: 0, low: 0, high: 0 };
    expect(verdict({ ...comparison, difference: nothing, differ: 0 }).text).toBe('They answer every question alike.');
  });
});
