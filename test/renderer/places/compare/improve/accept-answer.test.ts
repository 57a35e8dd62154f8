import { describe, expect, it } from 'vitest';
import { acceptAnswer } from '../../../../../src/renderer/places/compare/improve/accept-answer.ts';
import { entrySchema, type Entry } from '../../../../../src/shared/contract/entries.ts';
import { aScored } from '../a-row.ts';

const context = 'rated for 16 bar at 20 °C';

function entry(fields: Partial<Entry> = {}): Entry {
  return entrySchema.parse({
    key: 5,
    id: 'q5',
    title: '',
    context,
    question: 'Which pressure?',
    answers: [{ text: '16 bar', start: 10 }],
    isImpossible: null,
    plausibleAnswers: null,
    split: 'validation',
    reviewed: false,
    edited: false,
    findings: 0,
    ...fields,
  });
}

describe('a model’s answer that is right', () => {
  it('stands beside the gold ones', () => {
    const accepted = acceptAnswer(entry(), aScored('16 bar at 20 °C', 10));
    expect(accepted?.command).toMatchObject({
      kind: 'change-answers',
      entry: 5,
      answers: [
        { text: '16 bar', start: 10 },
        { text: '16 bar at 20 °C', start: 10 },
      ],
    });
    expect(accepted?.said).toBe('The gold accepts “16 bar at 20 °C”.');
  });

  it('takes the place of "no answer", and the other way round', () => {
    const silent = entry({ answers: [], isImpossible: true });
    expect(acceptAnswer(silent, aScored('16 bar', 10))?.command).toMatchObject({
      answers: [{ text: '16 bar', start: 10 }],
    });
    expect(acceptAnswer(entry(), aScored('', 0))?.command).toMatchObject({ answers: [], isImpossible: true });
  });

  it('makes the entry reviewed where the gold has it', () => {
    expect(acceptAnswer(entry(), aScored('16 bar', 10))?.command).toEqual({
      kind: 'mark-reviewed',
      entries: [5],
      reviewed: true,
    });
  });

  it('cannot be accepted once it does not stand there any more', () => {
    expect(acceptAnswer(entry({ context: 'rated for 6 bar' }), aScored('16 bar', 10))).toBeNull();
  });
});
