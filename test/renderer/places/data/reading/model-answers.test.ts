import { describe, expect, it } from 'vitest';
import { modelMarks, worthText } from '../../../../../src/renderer/places/data/reading/model-answers.ts';
import type { AnswerOfModel } from '../../../../../src/shared/contract/entries.ts';
import type { ModelId } from '../../../../../src/shared/contract/ids.ts';

const context = 'The mechanical seal is rated for 16 bar at 20 °C.';
const answered = (text: string, changes: Partial<AnswerOfModel> = {}): AnswerOfModel => ({
  model: crypto.randomUUID() as ModelId,
  name: 'Careful',
  tuned: true,
  at: new Date(0),
  text,
  span: text === '' ? null : { start: context.indexOf(text), end: context.indexOf(text) + text.length },
  probability: 0.71,
  others: [],
  exactMatch: 0,
  f1: 0.571,
  stale: false,
  rejected: false,
  ...changes,
});

describe('models’ answers in the text', () => {
  it('lie where the models found them, each kind of model by a line of its own', () => {
    const answers = [answered('16 bar at 20 °C'), answered('20 °C', { tuned: false })];
    expect(modelMarks({ context }, answers)).toMatchObject([
      { start: 33, end: 48, kind: 'tuned', label: 'tuned model’s answer' },
      { start: 43, end: 48, kind: 'base', label: 'base model’s answer' },
    ]);
  });

  it('are drawn once where several models of a kind agree', () => {
    expect(modelMarks({ context }, [answered('16 bar'), answered('16 bar')])).toHaveLength(1);
  });

  it('are left out where there is none, where they are stale or rejected, and where the text reads otherwise by now', () => {
    const moved = answered('16 bar', { span: { start: 4, end: 10 } });
    const others = [answered('16 bar', { stale: true }), answered('16 bar', { rejected: true })];
    expect(modelMarks({ context }, [answered(''), ...others, moved])).toEqual([]);
  });
});

describe('what an answer is worth', () => {
  it('is how sure the model was, and how much of the gold answer it has', () => {
    expect(worthText(answered('16 bar at 20 °C'))).toBe('71 % sure · F1 57');
  });

  it('has no F1 where there is no gold answer to judge by, and says where the question was another one', () => {
    expect(worthText(answered('16 bar', { f1: null }))).toBe('71 % sure');
    expect(worthText(answered('16 bar', { rejected: true }))).toBe('71 % sure · rejected');
    expect(worthText(answered('16 bar', { stale: true }))).toBe('71 % sure · to what the entry asked before');
  });
});
