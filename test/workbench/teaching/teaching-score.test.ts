import { describe, expect, it } from 'vitest';
import { teachingOf, type TeachingFacts } from '../../../src/workbench/teaching/teaching-score.ts';

const known: TeachingFacts = {
  answer: { text: '16 bar', probability: 1, exactMatch: 1, f1: 1, nullOdds: null, threshold: 0 },
  other: null,
  novelty: { share: 0, words: [] },
};
const facts = (answer: Partial<TeachingFacts['answer']>, rest: Partial<TeachingFacts> = {}): TeachingFacts => ({
  ...known,
  ...rest,
  answer: { ...known.answer, ...answer },
});
const wrong = { exactMatch: 0, f1: 0 };
const kinds = (of: TeachingFacts) => teachingOf(of).reasons.map(({ kind }) => kind);

describe('what an entry would teach', () => {
  it('is nothing where the model is right and sure of it', () => {
    expect(teachingOf(known)).toEqual({ score: 0, reasons: [] });
  });

  it('is most where the model is wrong and sure of it, more than where it knows that it is not sure', () => {
    const sure = facts({ ...wrong, probability: 0.95 });
    const unsure = facts({ ...wrong, probability: 0.2 });
    expect(kinds(sure)).toEqual(['confidently-wrong']);
    expect(kinds(unsure)).toEqual(['uncertain']);
    expect(teachingOf(sure).score).toBeGreaterThan(teachingOf(unsure).score);
    expect(teachingOf(unsure).score).toBeGreaterThan(teachingOf(facts({ probability: 0.95 })).score);
  });

  it('is less where a wrong answer has much of the gold one', () => {
    const { score, reasons } = teachingOf(facts({ exactMatch: 0, f1: 0.8, probability: 0.9 }));
    expect(reasons).toEqual([]);
    expect(score).toBeLessThan(teachingOf(facts({ ...wrong, probability: 0.9 })).score);
  });

  it('is something where another model answers otherwise, by more than letter case and articles', () => {
    expect(teachingOf(facts({}, { other: '20 °C' })).reasons).toEqual([{ kind: 'models-disagree', other: '20 °C' }]);
    expect(kinds(facts({}, { other: 'The 16 Bar' }))).toEqual([]);
    expect(kinds(facts({ text: '' }, { other: '' }))).toEqual([]);
  });

  it('is something near the threshold of “no answer”, wherever that is', () => {
    expect(kinds(facts({ nullOdds: 0.4, threshold: 0 }))).toEqual(['near-threshold']);
    expect(kinds(facts({ nullOdds: 0.4, threshold: -3 }))).toEqual([]);
    expect(kinds(facts({ nullOdds: -3.2, threshold: -3 }))).toEqual(['near-threshold']);
  });

  it('is something where the question is unlike those that are trained on, and names the words', () => {
    const novelty = { share: 0.5, words: ['oxycodone'] };
    expect(teachingOf(facts({}, { novelty })).reasons).toEqual([{ kind: 'unlike-training', words: ['oxycodone'] }]);
  });

  it('cannot be judged without a gold answer, but for how sure the models are', () => {
    expect(kinds(facts({ exactMatch: null, f1: null, probability: 0.9 }))).toEqual([]);
    expect(kinds(facts({ exactMatch: null, f1: null, probability: 0.3 }))).toEqual(['uncertain']);
  });

  it('tells first what weighs most, and stays between 0 and 1', () => {
    const all = facts(
      { ...wrong, probability: 0.9, nullOdds: 0.1 },
      { other: '20 °C', novelty: { share: 1, words: [] } },
    );
    expect(kinds(all)).toEqual(['confidently-wrong', 'models-disagree', 'unlike-training', 'near-threshold']);
    expect(teachingOf(all).score).toBeLessThanOrEqual(1);
  });
});
