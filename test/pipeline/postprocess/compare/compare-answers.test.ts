import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../../src/pipeline/postprocess/compare/compare-answers.ts';

describe('compareAnswers', () => {
  const asked = [
    { id: 'pressure', question: 'Which pressure?', goldAnswers: ['16 bar', '16 bar gauge'] },
    { id: 'seal', question: 'Which seal?', goldAnswers: ['double seal'] },
    { id: 'colour', question: 'Which colour?', goldAnswers: [] },
  ];
  const base = new Map([
    ['pressure', '16'],
    ['seal', 'the double seal'],
    ['colour', 'red'],
  ]);
  const tuned = new Map([
    ['pressure', '16 bar gauge'],
    ['seal', 'double'],
  ]);
  const comparison = compareAnswers(asked, base, tuned);

  it('sets both answers side by side, with the scores of each', () => {
    expect(comparison.questions[0]).toEqual({
      ...asked[0],
      base: { answer: '16', exact: 0, f1: expect.closeTo(2 / 3, 12) as number },
      tuned: { answer: '16 bar gauge', exact: 1, f1: 1 },
    });
  });

  it('gives 0 where a model was not asked', () => {
    expect(comparison.questions[2]!.tuned).toEqual({ answer: null, exact: 0, f1: 0 });
  });

  it('sums up in percent, and counts what got better and worse', () => {
    expect(comparison.base).toEqual({
      exact: expect.closeTo(100 / 3, 9) as number,
      f1: expect.closeTo(500 / 9, 9) as number,
    });
    expect(comparison.tuned).toEqual({
      exact: expect.closeTo(100 / 3, 9) as number,
      f1: expect.closeTo(500 / 9, 9) as number,
    });
    expect(comparison).toMatchObject({ better: 1, worse: 1, equal: 1 });
  });

  it('compares nothing as 0', () => {
    expect(compareAnswers([], base, tuned).base).toEqual({ exact: 0, f1: 0 });
  });
});
