import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedPieces } from '../../../../src/renderer/places/ask/marked-text.ts';

const mark = (start: number, end: number, kind = 'tuned') => ({ start, end, kind, strength: 1, label: '' });

describe('a text with marks', () => {
  it('is cut where marks begin and end, and marks may overlap', () => {
    const pieces = markedPieces('rated for 16 bar at 20 °C', [mark(10, 16), mark(10, 25, 'base')]);
    expect(pieces.map(({ text, marks }) => [text, marks.map(({ kind }) => kind)])).toEqual([
      ['rated for ', []],
      ['16 bar', ['tuned', 'base']],
      [' at 20 °C', ['base']],
    ]);
  });

  it('is always the same text, however it is marked', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), marks, (text, spans) => {
        const pieces = markedPieces(
          text,
          spans.map(([start, end]) => mark(start, end)),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
