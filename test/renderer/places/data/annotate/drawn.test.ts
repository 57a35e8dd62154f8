import { describe, expect, it } from 'vitest';
import { caretFrom } from '../../../../../src/renderer/places/data/annotate/caret.ts';
import { caretDrawn } from '../../../../../src/renderer/places/data/annotate/drawn.ts';

const point = (offset: number) => ({ start: offset, end: offset });
const character = (offset: number) => ({ start: offset, end: offset + 1 });

describe('what is drawn', () => {
  const text = 'rated for 16 bar at most';

  it('takes whole words, its edge where the pointer went', () => {
    expect(caretDrawn(text, point(11), point(15), false)).toEqual(caretFrom(10, 16));
    expect(caretDrawn(text, point(15), point(11), false)).toEqual(caretFrom(16, 10));
  });

  it('is what was drawn over when exact', () => {
    expect(caretDrawn(text, point(11), point(15), true)).toEqual(caretFrom(11, 15));
  });

  it('is a point where the pointer stayed, or went over blanks alone', () => {
    expect(caretDrawn(text, point(11), point(11), false)).toEqual(caretFrom(11));
    expect(caretDrawn(text, point(9), point(10), false)).toEqual(caretFrom(10));
    expect(caretDrawn('הלחץ 16 בר', character(6), character(6), false)).toEqual(caretFrom(6));
  });

  it('has both characters that it began and ended over, where they are set against the line', () => {
    const hebrew = 'הלחץ 16 בר';
    expect(caretDrawn(hebrew, character(6), point(10), true)).toEqual(caretFrom(6, 10));
    expect(caretDrawn(hebrew, character(6), point(10), false)).toEqual(caretFrom(5, 10));
    expect(caretDrawn(hebrew, point(10), character(6), false)).toEqual(caretFrom(10, 5));
  });
});
