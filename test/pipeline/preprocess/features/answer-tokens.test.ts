import { describe, expect, it } from 'vitest';
import { answerTokens } from '../../../../src/pipeline/preprocess/features/answer-tokens.ts';

// "the seal holds" with a dropped accent after "seal", and a character of two tokens at the end.
const offsets = Int32Array.from([0, 3, 4, 8, 10, 13, 13, 15, 16, 18, 16, 18]);

describe('answerTokens', () => {
  it.each([
    ['a word', 4, 8, { start: 1, end: 2 }],
    ['words', 0, 8, { start: 0, end: 2 }],
    ['part of a word: the whole of it', 5, 7, { start: 1, end: 2 }],
    ['a word of two pieces', 10, 15, { start: 2, end: 4 }],
    ['white space before a word: that word', 3, 8, { start: 1, end: 2 }],
    ['a dropped accent after a word: still that word', 4, 9, { start: 1, end: 2 }],
    ['a character of two tokens: both', 16, 18, { start: 4, end: 6 }],
    ['words that end in one: up to its first token', 10, 18, { start: 2, end: 5 }],
  ])('finds %s', (_what, start, end, expected) => {
    expect(answerTokens(offsets, start, end)).toEqual(expected);
  });

  it.each([
    ['white space', 3, 4],
    ['a dropped character', 8, 9],
    ['what is after the text', 20, 24],
    ['nothing', 5, 5],
  ])('is null for %s', (_what, start, end) => {
    expect(answerTokens(offsets, start, end)).toBeNull();
  });

  it('starts at the last token that holds the first character, as run_qa.py does', () => {
    // "▁" and "D" are both of the "D" of "Demo".
    expect(answerTokens(Int32Array.from([0, 1, 0, 1, 1, 4]), 0, 4)).toEqual({ start: 1, end: 3 });
  });

  it('does not take a token without characters for part of an answer beside it', () => {
    expect(answerTokens(Int32Array.from([0, 3, 4, 4, 4, 8]), 4, 8)).toEqual({ start: 2, end: 3 });
  });
});
