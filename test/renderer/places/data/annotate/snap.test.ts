import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterEdges, isUnspaced, words } from '../../../../../src/renderer/places/data/annotate/segments.ts';
import { toCharacters, toWords } from '../../../../../src/renderer/places/data/annotate/snap.ts';
import { stretchOf, textAndStretch } from './texts.ts';

function snapped(text: string, drawn: string): string | null {
  const span = toWords(text, stretchOf(text, drawn));
  return span && text.slice(span.start, span.end);
}

describe('a span drawn without care', () => {
  it('takes whole words, and no blanks around them', () => {
    expect(snapped('It is rated for 16 bar at most.', '6 ba')).toBe('16 bar');
    expect(snapped('It is rated for 16 bar at most.', ' 16 bar ')).toBe('16 bar');
    expect(snapped('It is rated for 16 bar at most.', 'ost.')).toBe('most.');
    expect(snapped('It costs $5.50 now.', '5.5')).toBe('$5.50');
  });

  it('keeps the blanks within it as they are', () => {
    expect(snapped('rated for 16\u00a0\n bar now', '6\u00a0\n ba')).toBe('16\u00a0\n bar');
  });

  it('is what was drawn over where readers see no ends of words', () => {
    expect(snapped('北京大学位于中国北京市', '北京')).toBe('北京');
    expect(snapped('수도는 서울에 있다', '서울')).toBe('서울');
  });

  it('is none over blanks alone', () => {
    expect(toWords('a  b', { start: 1, end: 3 })).toBeNull();
  });

  it('covers all that was drawn over but blanks, ends at no blank, and cuts through no word or character', () => {
    fc.assert(
      fc.property(textAndStretch, ({ text, drawn }) => {
        const span = toWords(text, drawn);
        const { start, end } = toCharacters(text, drawn);
        if (span === null) {
          expect(text.slice(start, end).trim()).toBe('');
          return;
        }
        const bare = text.slice(start, end).trim();
        expect(text.slice(span.start, span.end)).toContain(bare);
        expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
        for (const edge of [span.start, span.end]) {
          const cut = words(text).find((word) => word.start < edge && edge < word.end);
          if (cut) expect(Array.from(text.slice(cut.start, cut.end)).some(isUnspaced)).toBe(true);
        }
        expect(toWords(text, span)).toEqual(span);
      }),
    );
  });
});

describe('a span drawn to the character', () => {
  it('keeps blanks, and takes whole what a person sees as one', () => {
    const text = 'Cafe\u0301 👩🏽‍🔧 x';
    expect(toCharacters(text, { start: 3, end: 6 })).toEqual({ start: 3, end: 6 });
    expect(toCharacters(text, { start: 4, end: 8 })).toEqual({ start: 3, end: 13 });
  });

  it('is the least that covers what was drawn over', () => {
    fc.assert(
      fc.property(textAndStretch, ({ text, drawn }) => {
        const { start, end } = toCharacters(text, drawn);
        const edges = characterEdges(text);
        expect(edges).toContain(start);
        expect(edges).toContain(end);
        expect(edges.filter((edge) => edge > start && edge <= drawn.start)).toEqual([]);
        expect(edges.filter((edge) => edge >= drawn.end && edge < end)).toEqual([]);
      }),
    );
  });
});
