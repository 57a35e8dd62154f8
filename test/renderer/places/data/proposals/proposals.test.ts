import { describe, expect, it } from 'vitest';
import { acceptedAs, isAnswered, proposalsOf } from '../../../../../src/renderer/places/data/proposals/proposals.ts';
import type { AnswerOfModel, Entry } from '../../../../../src/shared/contract/entries.ts';
import type { EntryKey, ModelId } from '../../../../../src/shared/contract/ids.ts';

const context = 'The mechanical seal is rated for 16 bar at 20 °C.';
const entry: Entry = {
  key: 1 as EntryKey,
  id: 'a',
  title: '',
  context,
  question: 'At what pressure?',
  answers: [{ text: '16 bar', start: 33 }],
  isImpossible: false,
  plausibleAnswers: null,
  split: 'train',
  reviewed: false,
  edited: false,
  findings: 0,
};
const spanOf = (text: string) =>
  text === '' ? null : { start: context.indexOf(text), end: context.indexOf(text) + text.length };
const candidate = (text: string, probability: number) => ({ text, span: spanOf(text), probability });
const tuned = 'tuned' as ModelId;
const base = 'base' as ModelId;
const answered = (model: ModelId, text: string, rest: Partial<AnswerOfModel> = {}): AnswerOfModel => ({
  model,
  name: model,
  tuned: model === tuned,
  at: new Date(0),
  text,
  span: spanOf(text),
  probability: 0.6,
  others: [],
  exactMatch: 0,
  f1: 0,
  stale: false,
  rejected: false,
  ...rest,
});

describe('what models propose', () => {
  it('is their answers first, and then their other candidates, the likeliest first', () => {
    const answers = [
      answered(tuned, '16 bar at 20 °C', { others: [candidate('16 bar', 0.2), candidate('20 °C', 0.05)] }),
      answered(base, 'mechanical seal', { others: [candidate('', 0.1)] }),
    ];
    expect(proposalsOf(entry, answers).map(({ text, kind, isGold }) => [text, kind, isGold])).toEqual([
      ['16 bar at 20 °C', 'tuned', false],
      ['mechanical seal', 'base', false],
      ['16 bar', 'tuned', true],
      ['', 'base', false],
      ['20 °C', 'tuned', false],
    ]);
  });

  it('is told once where they agree, with all whose answer it is', () => {
    const [only, ...rest] = proposalsOf(entry, [answered(tuned, '20 °C'), answered(base, '20 °C')]);
    expect(only).toMatchObject({ text: '20 °C', kind: 'tuned', models: [tuned, base] });
    expect(rest).toEqual([]);
  });

  it('leaves out what was rejected, what was answered to another question, and what does not stand in the text any more', () => {
    const moved = answered(base, '16 bar', { span: { start: 4, end: 10 } });
    const rejected = answered(tuned, '20 °C', { rejected: true });
    expect(proposalsOf(entry, [answered(tuned, '20 °C', { stale: true }), moved, rejected])).toEqual([]);
  });

  it('is at most as much as there are digits', () => {
    const others = context.split(' ').map((word) => candidate(word, 0.1));
    expect(others.length).toBeGreaterThan(9);
    expect(proposalsOf(entry, [answered(tuned, '16 bar', { others })])).toHaveLength(9);
  });
});

describe('accepting a proposal', () => {
  const accepted = (of: Entry, text: string) => acceptedAs(of, { span: spanOf(text) });

  it('puts it in the place of the first answer', () => {
    expect(accepted(entry, '20 °C')).toMatchObject({ answers: [{ text: '20 °C', start: 43 }] });
    const several = { ...entry, answers: [...entry.answers, { text: 'seal', start: 15 }] };
    expect(accepted(several, '20 °C')!.answers.map(({ text }) => text)).toEqual(['20 °C', 'seal']);
  });

  it('changes nothing where the gold answer says so already', () => {
    expect(accepted(entry, '16 bar')).toBeNull();
  });

  it('makes it the answer of a question that has none, or says that there is none', () => {
    const waiting = { ...entry, answers: [] };
    expect(accepted(waiting, '16 bar')!.answers).toEqual([{ text: '16 bar', start: 33 }]);
    expect(accepted(entry, '')).toMatchObject({ answers: [], isImpossible: true });
  });
});

it('a question is answered by an answer, or by somebody who says that there is none', () => {
  expect(isAnswered(entry)).toBe(true);
  expect(isAnswered({ answers: [], isImpossible: true })).toBe(true);
  expect(isAnswered({ answers: [], isImpossible: false })).toBe(false);
});
