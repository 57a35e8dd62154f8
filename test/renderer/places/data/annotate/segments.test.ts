import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  characterEdges,
  paragraphs,
  sentences,
  words,
} from '../../../../../src/renderer/places/data/annotate/segments.ts';
import { anyText } from './texts.ts';

const partsOf = (text: string, stretches: readonly { start: number; end: number }[]) =>
  stretches.map(({ start, end }) => text.slice(start, end));
const wordsOf = (text: string) => partsOf(text, words(text));

describe('words', () => {
  it('have the signs that belong to them, and no points', () => {
    expect(wordsOf('Rated for 16.5 bar at −20 °C; 120 m³/h.')).toEqual([
      'Rated',
      'for',
      '16.5',
      'bar',
      'at',
      '−20',
      '°C',
      '120',
      'm³',
      'h',
    ]);
    expect(wordsOf('It costs $5 (20% off) in C++, see #12.')).toEqual([
      'It',
      'costs',
      '$5',
      '20%',
      'off',
      'in',
      'C++',
      'see',
      '#12',
    ]);
    expect(wordsOf('don’t stop')).toEqual(['don’t', 'stop']);
  });

  it('are those of a dictionary where no blanks are written', () => {
    expect(wordsOf('密封的压力')).toEqual(['密封', '的', '压力']);
    expect(wordsOf('東京は日本の首都です。')).toEqual(['東京', 'は', '日本', 'の', '首都', 'です']);
    expect(wordsOf('เมืองหลวงของประเทศไทย')).toContain('ของ');
  });

  it('may be pictures, each by itself however many characters it is made of', () => {
    expect(wordsOf('crew👩🏽‍🔧 🇩🇪🇫🇷')).toEqual(['crew', '👩🏽‍🔧', '🇩🇪', '🇫🇷']);
  });

  it('keep a letter and its marks together', () => {
    expect(wordsOf('Cafe\u0301 नमस्ते 𝒜𝓈𝓉')).toEqual(['Cafe\u0301', 'नमस्ते', '𝒜𝓈𝓉']);
  });

  it('are none where a character is in part a blank', () => {
    expect(wordsOf('\u08e2 16')).toEqual(['16']);
  });

  it('lie in order, apart, without blanks, between characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const edges = new Set(characterEdges(text));
        let last = 0;
        for (const { start, end } of words(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\s/);
          expect(edges.has(start) && edges.has(end)).toBe(true);
          last = end;
        }
      }),
    );
  });
});

describe('sentences and lines', () => {
  it('come without the blanks around them', () => {
    const text = 'The seal leaks.  It is rated for 16.5 bar!\n\n Above 20 °C it fails. ';
    expect(partsOf(text, sentences(text))).toEqual([
      'The seal leaks.',
      'It is rated for 16.5 bar!',
      'Above 20 °C it fails.',
    ]);
    expect(partsOf(text, paragraphs(text))).toEqual([
      'The seal leaks.  It is rated for 16.5 bar!',
      'Above 20 °C it fails.',
    ]);
  });
});

describe('characters', () => {
  it('are what a person sees as one', () => {
    expect(characterEdges('e\u0301👩🏽‍🔧x')).toEqual([0, 2, 9, 10]);
    expect(characterEdges('')).toEqual([0]);
  });
});
