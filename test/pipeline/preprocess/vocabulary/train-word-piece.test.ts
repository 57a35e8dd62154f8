import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specialTokensWithPaddingAt } from '../../../../src/pipeline/preprocess/vocabulary/special-token-order.ts';
import { bertSpecialTokens, trainWordPiece } from '../../../../src/pipeline/preprocess/vocabulary/train-word-piece.ts';

const texts = ['are roses red', 'are violets blue is it', 'is'];

describe('trainWordPiece', () => {
  it('starts with the special tokens, then the characters, then those that continue a word', async () => {
    const vocabulary = await trainWordPiece(['ba ab c'], { vocabSize: 100, minFrequency: 10 });
    expect(vocabulary).toEqual([...bertSpecialTokens, 'a', 'b', 'c', '##a', '##b']);
  });

  it('merges the most frequent neighbours first', async () => {
    // ##r and ##e stand together four times, a and ##re then three times, i and ##s twice.
    const vocabulary = await trainWordPiece(['are are are is is', 'pre'], { vocabSize: 100, minFrequency: 2 });
    expect(vocabulary.slice(-3)).toEqual(['##re', 'are', 'is']);
  });

  it('stops at the size asked for, and before where pairs become rare', async () => {
    const small = await trainWordPiece(texts, { vocabSize: 40, minFrequency: 1 });
    const rare = await trainWordPiece(texts, { vocabSize: 10_000, minFrequency: 2 });
    expect(small).toHaveLength(40);
    expect(rare).not.toContain('blue');
    expect(await trainWordPiece(texts, { vocabSize: 10_000, minFrequency: 1 })).toContain('blue');
  });

  it('splits words as they are split when a text is encoded', async () => {
    const vocabulary = await trainWordPiece(["Café, don't! 中文"], { vocabSize: 100, minFrequency: 1 });
    expect(vocabulary).toEqual(expect.arrayContaining(['cafe', ',', 'don', "'", 't', '!', '中', '文']));
    expect(vocabulary).not.toContain('中文');
  });

  it('keeps case and accents where asked', async () => {
    const vocabulary = await trainWordPiece(['Café'], { vocabSize: 100, minFrequency: 1, lowercase: false });
    expect(vocabulary).toContain('Café');
  });

  it('knows only the most frequent characters where there are too many', async () => {
    const vocabulary = await trainWordPiece(['aa aa bb ☃'], { vocabSize: 100, minFrequency: 1, limitAlphabet: 2 });
    expect(vocabulary.slice(5)).toEqual(['a', 'b', '##a', '##b', 'aa', 'bb']);
  });

  it('is refused without words', async () => {
    await expect(trainWordPiece(['', ' \n'], { vocabSize: 100 })).rejects.toMatchObject({
      code: 'no-words-for-vocabulary',
    });
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort();
    const many = Array.from({ length: 2000 }, (_, index) => `word${index}`);
    await expect(trainWordPiece(many, { vocabSize: 9000, signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  const corpus = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '中', '😀', ' ', '.'), maxLength: 30 }),
    {
      minLength: 1,
    },
  );

  it('never exceeds its size, never repeats a token, and is the same for texts in any order', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.integer({ min: 5, max: 40 }), async (lines, vocabSize) => {
        const sample = ['a', ...lines];
        const vocabulary = await trainWordPiece(sample, { vocabSize, minFrequency: 1 });
        expect(vocabulary.length).toBeLessThanOrEqual(vocabSize);
        expect(new Set(vocabulary).size).toBe(vocabulary.length);
        expect(await trainWordPiece(sample.toReversed(), { vocabSize, minFrequency: 1 })).toEqual(vocabulary);
      }),
    );
  });
});

describe('specialTokensWithPaddingAt', () => {
  it("puts the padding token where the model's configuration expects it", () => {
    expect(specialTokensWithPaddingAt(0)).toEqual([...bertSpecialTokens]);
    expect(specialTokensWithPaddingAt(1).indexOf('[PAD]')).toBe(1);
    expect(specialTokensWithPaddingAt(1).toSorted()).toEqual([...bertSpecialTokens].sort());
  });
});
