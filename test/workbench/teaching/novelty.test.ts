import { describe, expect, it } from 'vitest';
import { countWords, noveltyOf } from '../../../src/workbench/teaching/novelty.ts';

const counts = countWords(['What pressure does the pump hold?', 'At what pressure does it fail?', 'Which seal leaks?']);

describe('how unlike others a question is', () => {
  it('is 1 where they have none of its words, and little where they have all of them often', () => {
    expect(noveltyOf('Wann bricht sie?', counts, false).share).toBe(1);
    expect(noveltyOf('What pressure?', counts, false)).toEqual({ share: 1 / 3, words: [] });
  });

  it('names the words that they hardly have, the newest first', () => {
    const { words } = noveltyOf('What seal does the gasket have?', counts, false);
    expect(words).toEqual(['gasket', 'have', 'seal']);
  });

  it('does not count the question itself', () => {
    expect(noveltyOf('Which seal leaks?', counts, true).share).toBe(1);
  });

  it('is nothing of a question without words', () => {
    expect(noveltyOf('…?', counts, false)).toEqual({ share: 0, words: [] });
  });
});
