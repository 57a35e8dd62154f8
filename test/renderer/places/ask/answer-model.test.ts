import { describe, expect, it } from 'vitest';
import {
  answerMarks,
  noAnswerText,
  probabilityText,
  shownAnswer,
  thoughtText,
  thresholdText,
} from '../../../../src/renderer/places/ask/answer-model.ts';
import { modelAnswerSchema } from '../../../../src/shared/contract/ask.ts';

const answer = modelAnswerSchema.parse({
  model: '01980000-0000-7000-8000-000000000001',
  candidates: [
    { text: '16 bar', span: { start: 10, end: 16 }, probability: 0.71 },
    { text: '16 bar at 20 °C', span: { start: 10, end: 25 }, probability: 0.2 },
    { text: 'pump', span: { start: 40, end: 44 }, probability: 0.05 },
    { text: '', span: null, probability: 0.03 },
    { text: 'seal', span: { start: 50, end: 54 }, probability: 0.001 },
  ],
  nullOdds: -2,
  threshold: 0,
  seconds: 0.1,
  warnings: [],
});

describe('an answer as it is shown', () => {
  it('is its best candidate, with the likely others', () => {
    const shown = shownAnswer('tuned', answer)!;
    expect(shown.best.text).toBe('16 bar');
    expect(shown.others.map(({ text }) => text)).toEqual(['16 bar at 20 °C', 'pump', '']);
    expect(shownAnswer('tuned', { ...answer, candidates: [] })).toBeNull();
  });

  it('marks the best strongly and others faintly, unless they lie over the best', () => {
    const marks = answerMarks([shownAnswer('tuned', answer)!]);
    expect(marks.map(({ kind, start }) => [kind, start])).toEqual([
      ['tuned', 10],
      ['tuned-other', 40],
    ]);
    expect(marks[1]!.strength).toBeLessThan(0.2);
  });

  it('says the odds of no answer either way', () => {
    expect(noAnswerText(null)).toBeNull();
    expect(noAnswerText(0.1)).toContain('about as likely');
    expect(noAnswerText(Math.log(3))).toBe('“No answer” is 3.0 times as likely as the best answer.');
    expect(noAnswerText(-20)).toBe('The best answer is over 1,000 times as likely as “no answer”.');
  });

  it('says where the threshold of the model decides otherwise than what is likelier', () => {
    expect(thresholdText({ nullOdds: 1, threshold: 0 })).toBeNull();
    expect(thresholdText({ nullOdds: 1, threshold: 2 })).toContain('keeps silent above odds of 2.0');
    expect(thresholdText({ nullOdds: -1, threshold: -2 })).toContain('answers up to odds of −2.0');
    expect(thresholdText({ nullOdds: 3, threshold: 2 })).toBeNull();
    expect(thresholdText({ nullOdds: null, threshold: 2 })).toBeNull();
  });

  it('says how long it took as exactly as anyone wants to know', () => {
    expect([0.0412, 0.9996, 1.83, 12.4, 125].map(thoughtText)).toEqual([
      '41 ms',
      '1.0 s',
      '1.8 s',
      '12 s',
      '2 min 05 s',
    ]);
  });

  it('never says certain or impossible of what is not', () => {
    expect([0.71, 0.004, 0.998, 1, 0].map(probabilityText)).toEqual(['71 %', '< 1 %', '> 99 %', '100 %', '0 %']);
  });
});
