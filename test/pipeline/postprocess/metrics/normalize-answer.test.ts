import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeAnswer } from '../../../../src/pipeline/postprocess/metrics/normalize-answer.ts';

describe('normalizeAnswer', () => {
  it.each([
    ['The  Pump', 'pump'],
    ["it's", 'its'],
    ['3.5 bar (g)', '35 bar g'],
    ['the_end', 'theend'],
    ['theory of the thing', 'theory of thing'],
  ])('makes %j as the official script does: %j', (answer, normalized) => {
    expect(normalizeAnswer(answer)).toBe(normalized);
  });

  it.each([
    ['a–b', '–b'],
    ['“quoted”', '“quoted”'],
  ])('knows ASCII punctuation only: %j → %j', (answer, normalized) => {
    expect(normalizeAnswer(answer)).toBe(normalized);
  });

  it.each([
    ['the\u00a0end', 'end'],
    ['a\x1cb', 'b'],
    ['a\x85the\u3000c', 'c'],
    ['the\ufeffend', '\ufeffend'],
    ['an\u200bother', '\u200bother'],
  ])('splits on the white space of Python: %j → %j', (answer, normalized) => {
    expect(normalizeAnswer(answer)).toBe(normalized);
  });

  it.each([
    ['A²', 'a²'],
    ['éthe', 'éthe'],
    ['e\u0301the', 'e\u0301'],
    ['日本 the 日本', '日本 日本'],
  ])('takes letters and numbers of any script as part of a word, marks not: %j → %j', (answer, normalized) => {
    expect(normalizeAnswer(answer)).toBe(normalized);
  });

  it.each([
    ['ΟΔΟΣ', 'οδος'],
    ['İ', 'i\u0307'],
  ])('lowers as Unicode has it: %j → %j', (answer, normalized) => {
    expect(normalizeAnswer(answer)).toBe(normalized);
  });

  it('leaves no ASCII punctuation, no upper case and no outer or double spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (answer) => {
        const normalized = normalizeAnswer(answer);
        expect(normalized).not.toMatch(/[!-/:-@[-`{-~A-Z]|^ | $| {2}/);
      }),
    );
  });
});
