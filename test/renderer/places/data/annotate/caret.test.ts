import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caretFrom,
  caretOver,
  extendCaret,
  goTo,
  moveCaret,
  selectedBy,
  spanOf,
  type Caret,
  type CaretUnit,
  type Towards,
} from '../../../../../src/renderer/places/data/annotate/caret.ts';
import { characterEdges, words } from '../../../../../src/renderer/places/data/annotate/segments.ts';
import { anyText, stretchOf } from './texts.ts';

const text = 'The seal is rated for 16 bar at 20 °C; above that it leaks. “Never” open it.\nThe drive end uses 6309.';

type Step = readonly ['move' | 'extend', CaretUnit, Towards];
const steps = { move: moveCaret, extend: extendCaret };
const after = (of: string, from: Caret, taken: readonly Step[]) =>
  taken.reduce((caret, [kind, unit, towards]) => steps[kind](of, caret, unit, towards), from);
const spanText = (of: string, caret: Caret) => {
  const span = spanOf(of, caret);
  return span && of.slice(span.start, span.end);
};
const over = (part: string) => caretOver(stretchOf(text, part));

describe('a caret moved', () => {
  it('goes from word to word, past points and blanks', () => {
    expect(spanText(text, moveCaret(text, over('°C'), 'word', 'end'))).toBe('above');
    expect(spanText(text, moveCaret(text, over('above'), 'word', 'start'))).toBe('°C');
  });

  it('stays at the ends of the text', () => {
    expect(spanText(text, moveCaret(text, over('The'), 'word', 'start'))).toBe('The');
    expect(spanText(text, moveCaret(text, over('6309'), 'word', 'end'))).toBe('6309');
  });

  it('goes from sentence to sentence, to the first word of each', () => {
    const jumps: Step[] = [['move', 'sentence', 'end']];
    expect(spanText(text, after(text, over('16'), jumps))).toBe('Never');
    expect(spanText(text, after(text, over('Never'), jumps))).toBe('The');
    const back: Step = ['move', 'sentence', 'start'];
    expect(spanText(text, after(text, over('16'), [back]))).toBe('The');
    expect(spanText(text, after(text, over('open'), [back, back]))).toBe('The');
  });

  it('goes to the ends of a line and of the text', () => {
    expect(spanText(text, moveCaret(text, over('16'), 'paragraph', 'end'))).toBe('it');
    expect(spanText(text, moveCaret(text, over('drive'), 'paragraph', 'start'))).toBe('The');
    expect(spanText(text, moveCaret(text, over('16'), 'text', 'end'))).toBe('6309');
  });

  it('goes between characters by the character', () => {
    const word = over('seal');
    expect(selectedBy(moveCaret(text, word, 'character', 'end'))).toEqual({ start: 8, end: 8 });
    const accents = 'e\u0301x';
    expect(selectedBy(moveCaret(accents, caretFrom(0), 'character', 'end'))).toEqual({ start: 2, end: 2 });
  });
});

describe('a caret extended', () => {
  it('takes whole words, without the blank behind the last', () => {
    const extended = after(text, over('16'), [['extend', 'word', 'end']]);
    expect(spanText(text, extended)).toBe('16 bar');
    expect(spanText(text, extendCaret(text, over('bar'), 'word', 'start'))).toBe('16 bar');
  });

  it('is drawn back word by word, over its anchor and to the other side', () => {
    const there: Step = ['extend', 'word', 'end'];
    const back: Step = ['extend', 'word', 'start'];
    expect(spanText(text, after(text, over('16'), [there, there, back]))).toBe('16 bar');
    expect(spanText(text, after(text, over('16'), [there, back, back]))).toBe('for 16');
    expect(spanText(text, after(text, over('16'), [back, back, there]))).toBe('for 16');
  });

  it('is trimmed by the character, from the word that it stands on too', () => {
    const trim: Step = ['extend', 'character', 'start'];
    expect(spanText(text, after(text, over('leaks'), [trim]))).toBe('leak');
    expect(spanText(text, after(text, over('16'), [['extend', 'word', 'end'], trim, trim, trim, trim]))).toBe('16');
  });

  it('takes sentences to their last point, and gives it up by a word', () => {
    const whole = extendCaret(text, over('above'), 'sentence', 'end');
    expect(spanText(text, whole)).toBe('above that it leaks.');
    expect(spanText(text, extendCaret(text, whole, 'word', 'start'))).toBe('above that it leaks');
  });

  it('from a point takes words from there', () => {
    const point = caretFrom(stretchOf(text, 'al is').start);
    expect(spanText(text, extendCaret(text, point, 'word', 'end'))).toBe('al');
    expect(spanText(text, point)).toBe('seal');
  });
});

describe('a caret anywhere', () => {
  const units = fc.constantFrom<CaretUnit>('character', 'word', 'sentence', 'paragraph', 'text');
  const step = fc.tuple(fc.constantFrom('move', 'extend'), units, fc.constantFrom<Towards>('start', 'end'));
  const walks = anyText
    .filter((of) => words(of).length > 0)
    .chain((of) =>
      fc.record({ of: fc.constant(of), from: fc.constantFrom(...words(of)), taken: fc.array(step, { maxLength: 30 }) }),
    );

  it('cuts through no character, whichever way it went', () => {
    fc.assert(
      fc.property(walks, ({ of, from, taken }) => {
        const { start, end } = selectedBy(after(of, caretOver(from), taken));
        expect(characterEdges(of)).toContain(start);
        expect(characterEdges(of)).toContain(end);
        expect(start).toBeLessThanOrEqual(end);
      }),
    );
  });

  it('selects no blank at its ends while it goes by words', () => {
    fc.assert(
      fc.property(walks, ({ of, from, taken }) => {
        const byWord = taken.map(([kind, , towards]) => [kind, 'word', towards] as const);
        const span = spanText(of, after(of, caretOver(from), byWord))!;
        expect(span).toBe(span.trim());
        expect(span).not.toBe('');
      }),
    );
  });

  it('reaches every word by moving on', () => {
    fc.assert(
      fc.property(walks, ({ of }) => {
        const list = words(of);
        const all = list.map((_, count) =>
          after(of, caretOver(list[0]!), Array<Step>(count).fill(['move', 'word', 'end'])),
        );
        expect(all.map(selectedBy)).toEqual(list);
      }),
    );
  });

  it('selects what was asked for whichever end it began at', () => {
    fc.assert(
      fc.property(walks, fc.nat(), ({ of, from }, far) => {
        const list = words(of);
        const to = list[(list.indexOf(from) + far) % list.length]!;
        const [first, last] = from.start <= to.start ? [from, to] : [to, from];
        const expected = { start: first.start, end: last.end };
        expect(selectedBy(goTo(of, caretOver(from), to.start, true))).toEqual(expected);
        expect(selectedBy(goTo(of, caretOver(to), from.start, true))).toEqual(expected);
      }),
    );
  });
});
