import { describe, expect, it } from 'vitest';
import { errorsOf, type GivenAnswer } from '../../../../src/pipeline/postprocess/compare/error-kind.ts';
import { scoreV2 } from '../../../../src/pipeline/postprocess/metrics/answer-score.ts';

const context =
  'The mechanical seal is rated for 16 bar at 20 °C; above that it leaks. The drive end has a ball bearing. Grease it monthly.';
const answer = (text: string) => ({ text, start: context.indexOf(text) });

function given(text: string, gold: readonly string[], probability = 0.9): GivenAnswer {
  const start = context.indexOf(text);
  const span = text === '' ? null : { start, end: start + text.length };
  return { text, span, isRight: scoreV2(gold, text).exact === 1, probability };
}

/** What is wrong with the tuned model's answer, where the base model's is another. */
function errorOf(gold: readonly string[], text: string, base = 'ball'): unknown {
  const question = { context, answers: gold.map(answer) };
  return errorsOf(question, given(base, gold), given(text, gold)).tuned;
}

describe('an answer', () => {
  it.each([
    ['16 bar', null],
    ['16 bar at 20 °C', 'too-long'],
    ['16', 'too-short'],
    ['for 16', 'shifted'],
    ['20 °C', 'same-sentence'],
    ['Grease', 'wrong-place'],
    ['', 'silent'],
  ])('%o in place of "16 bar" is %s', (text, kind) => expect(errorOf(['16 bar'], text)).toBe(kind));

  it('is judged by the gold answer that it shares most with', () => {
    expect(errorOf(['16', '16 bar at 20 °C'], '16 bar')).toBe('too-short');
    expect(errorOf(['16 bar', 'Grease'], 'rated for 16 bar')).toBe('too-long');
  });

  it('to a question without one is wrong, and silence is right', () => {
    expect(errorOf([], '16 bar')).toBe('answered');
    expect(errorOf([], '')).toBeNull();
  });

  it('in the sentence of the gold answer is found on either side of it', () => {
    expect(errorOf(['20 °C'], 'mechanical seal')).toBe('same-sentence');
    expect(errorOf(['ball bearing'], 'above that it leaks')).toBe('wrong-place');
  });
});

describe('the gold answer', () => {
  const question = { context, answers: [answer('16 bar')] };
  const of = (text: string, probability?: number) => given(text, ['16 bar'], probability);

  it('is suspected where both models are sure of the same other one', () => {
    const suspect = { base: 'gold-suspect', tuned: 'gold-suspect' };
    expect(errorsOf(question, of('20 °C'), of('20 °C'))).toEqual(suspect);
    expect(errorsOf({ context, answers: [] }, given('20 °C', []), given('20 °C', []))).toEqual(suspect);
  });

  it('is not where they are unsure, differ, or say nothing', () => {
    expect(errorsOf(question, of('20 °C', 0.4), of('20 °C'))).toMatchObject({ tuned: 'same-sentence' });
    expect(errorsOf(question, of('Grease'), of('20 °C'))).toMatchObject({ tuned: 'same-sentence' });
    expect(errorsOf(question, of(''), of(''))).toEqual({ base: 'silent', tuned: 'silent' });
  });

  it('is suspected where it does not stand in the text, and looked for there where its offset is wrong', () => {
    expect(errorsOf({ context, answers: [{ text: '17 bar', start: 3 }] }, of('16'), of('Grease')).tuned).toBe(
      'gold-suspect',
    );
    expect(errorsOf({ context, answers: [{ text: '16 bar', start: 3 }] }, of('Grease'), of('16')).tuned).toBe(
      'too-short',
    );
  });
});
