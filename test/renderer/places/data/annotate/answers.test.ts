import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  withNoAnswer,
  withoutAnswer,
  withoutPlausible,
  withSpan,
  type Answered,
} from '../../../../../src/renderer/places/data/annotate/answers.ts';
import { enterWords, quoted } from '../../../../../src/renderer/places/data/annotate/span-words.ts';
import { textAndStretch } from './texts.ts';

const context = 'rated for 16 bar at 20 °C, or 16 bar at most';
const at = (text: string, from = 0) => ({ text, start: context.indexOf(text, from) });
const spanAt = (text: string, from = 0) => {
  const { start } = at(text, from);
  return { start, end: start + text.length };
};
const entry = (fields: Partial<Answered> = {}): Answered => ({
  context,
  answers: [],
  isImpossible: null,
  plausibleAnswers: null,
  ...fields,
});
const later = context.lastIndexOf('16');

describe('a span', () => {
  it('is kept by its offset, so that the same words elsewhere are another answer', () => {
    const first = entry({ answers: [at('16 bar')] });
    expect(withSpan(first, spanAt('16 bar', later), 'answer')?.answers).toEqual([{ text: '16 bar', start: later }]);
  });

  it('says what stands there to the last blank', () => {
    fc.assert(
      fc.property(textAndStretch, ({ text, drawn }) => {
        const edit = withSpan(entry({ context: text }), drawn, 'answer')!;
        expect(edit.answers).toEqual([{ text: text.slice(drawn.start, drawn.end), start: drawn.start }]);
      }),
    );
  });

  it('takes the place of the only answer, of all who gave it', () => {
    const three = entry({ answers: [at('16'), at('16'), at('16')] });
    expect(withSpan(three, spanAt('16 bar'), 'answer')?.answers).toEqual([at('16 bar'), at('16 bar'), at('16 bar')]);
    expect(enterWords(three, null)).toBe('Replace “16”');
  });

  it('stands beside several answers, or in place of the one that is edited', () => {
    const several = entry({ answers: [at('16'), at('bar')] });
    expect(withSpan(several, spanAt('20 °C'), 'answer')?.answers).toEqual([at('16'), at('bar'), at('20 °C')]);
    expect(withSpan(several, spanAt('20 °C'), 'answer', at('bar'))?.answers).toEqual([at('16'), at('20 °C')]);
    expect(enterWords(several, null)).toBe('Add as an answer');
    expect(enterWords(several, at('bar'))).toBe('Replace “bar”');
  });

  it('can be one more answer, once', () => {
    const one = entry({ answers: [at('16')] });
    expect(withSpan(one, spanAt('16 bar'), 'another-answer')?.answers).toEqual([at('16'), at('16 bar')]);
    expect(withSpan(one, spanAt('16'), 'another-answer')).toBeNull();
  });

  it('ends that there was no answer', () => {
    const none = entry({ isImpossible: true, plausibleAnswers: [at('20 °C')] });
    expect(withSpan(none, spanAt('16 bar'), 'answer')).toEqual({
      answers: [at('16 bar')],
      plausibleAnswers: null,
      isImpossible: undefined,
    });
    expect(enterWords(none, null)).toBe('Make it the answer');
  });

  it('that is plausible but wrong leaves the question without an answer', () => {
    expect(withSpan(entry({ answers: [at('16')] }), spanAt('20 °C'), 'plausible-answer')).toEqual({
      answers: [],
      plausibleAnswers: [at('20 °C')],
      isImpossible: true,
    });
  });
});

describe('no answer', () => {
  it('is said by the flag, and once', () => {
    const said = withNoAnswer(entry({ answers: [at('16')] }))!;
    expect(said).toMatchObject({ answers: [], isImpossible: true });
    expect(withNoAnswer(entry({ isImpossible: true }))).toBeNull();
  });
});

describe('an answer removed', () => {
  it('leaves the others, and a question that waits for an answer rather than one that has none', () => {
    const flagged = entry({ answers: [at('16'), at('bar'), at('16')], isImpossible: false });
    expect(withoutAnswer(flagged, at('16'))).toMatchObject({ answers: [at('bar')], isImpossible: false });
    expect(withoutAnswer(entry({ answers: [at('16')] }), at('16'))).toMatchObject({ isImpossible: undefined });
  });

  it('may be a plausible one', () => {
    const none = entry({ isImpossible: true, plausibleAnswers: [at('20 °C')] });
    expect(withoutPlausible(none, at('20 °C'))).toMatchObject({ plausibleAnswers: null, isImpossible: true });
  });
});

describe('a text in quotes', () => {
  it('loses its middle where it is long, but no half of a character', () => {
    expect(quoted('16 bar')).toBe('“16 bar”');
    expect(quoted('one\n two')).toBe('“one two”');
    expect(quoted('👩🏽‍🔧'.repeat(40), 5)).toBe(`“${'👩🏽‍🔧'.repeat(3)}…👩🏽‍🔧”`);
  });
});
