import { describe, expect, it } from 'vitest';
import { squadV1 } from '../../../../src/pipeline/postprocess/metrics/squad-v1.ts';
import { squadV2 } from '../../../../src/pipeline/postprocess/metrics/squad-v2.ts';
import { pumpGolds, pumpNullOdds, pumpPredictions, withOdds, withOddsBelow, withoutOdds } from './pump.ts';

const predictions = new Map(Object.entries(pumpPredictions));
const nullOdds = new Map(Object.entries(pumpNullOdds));
const without = (id: string) => new Map([...predictions].filter(([key]) => key !== id));

describe('the official SQuAD v1.1 metrics', () => {
  const answered = pumpGolds.filter(({ answers }) => answers.length > 0);

  it('are the numbers of evaluate-v1.1.py', () => {
    expect(squadV1(answered, predictions)).toEqual({ exact_match: 75, f1: 66.66666666666666 });
  });

  it('give a question without a prediction 0, and tell it', () => {
    const missing: string[] = [];
    expect(squadV1(answered, without('speed'), (id) => missing.push(id)).exact_match).toBe(50);
    expect(missing).toEqual(['speed']);
  });

  it('refuse to score no questions', () => {
    expect(() => squadV1([], predictions)).toThrow(expect.objectContaining({ code: 'nothing-to-score' }));
  });
});

describe('the official SQuAD v2.0 metrics', () => {
  it.each([
    { name: 'without null odds', options: { noAnswerThreshold: 1 }, expected: withoutOdds },
    { name: 'with null odds', options: { nullOdds, noAnswerThreshold: 1 }, expected: withOdds },
    {
      name: 'with null odds and a low threshold',
      options: { nullOdds, noAnswerThreshold: -1 },
      expected: withOddsBelow,
    },
  ])('are the numbers of evaluate-v2.0.py, in its order, $name', ({ options, expected }) => {
    const metrics = squadV2(pumpGolds, predictions, options);
    expect(Object.entries(metrics)).toEqual(Object.entries(expected));
  });

  it('leave out a question without a prediction, and tell it', () => {
    const missing: string[] = [];
    const options = { noAnswerThreshold: 1, onMissing: (id: string) => missing.push(id) };
    expect(squadV2(pumpGolds, without('colour'), options)).toMatchObject({ total: 5, HasAns_total: 4, NoAns_total: 1 });
    expect(missing).toEqual(['colour']);
  });

  it('have no group that is empty', () => {
    const unanswerable = pumpGolds.filter(({ answers }) => answers.length === 0);
    const metrics = squadV2(unanswerable, predictions, { noAnswerThreshold: 1 });
    expect(Object.keys(metrics)).toEqual(['exact', 'f1', 'total', 'NoAns_exact', 'NoAns_f1', 'NoAns_total']);
  });

  it('refuse predictions of another data set', () => {
    const others = new Map([['else', 'x']]);
    expect(() => squadV2(pumpGolds, others, { noAnswerThreshold: 1 })).toThrow(
      expect.objectContaining({ code: 'nothing-to-score' }),
    );
  });
});
