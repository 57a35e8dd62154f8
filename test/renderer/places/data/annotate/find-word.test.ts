import { describe, expect, it } from 'vitest';
import { beginAt } from '../../../../../src/renderer/places/data/annotate/begin-at.ts';
import { selectedBy } from '../../../../../src/renderer/places/data/annotate/caret.ts';
import { findWord } from '../../../../../src/renderer/places/data/annotate/find-word.ts';

const text = 'Der Öldruck beträgt 16 bar. Café Zürich zahlt $5. Der Ofen ist aus.';
const found = (typed: string, from = 0) => {
  const word = findWord(text, typed, from);
  return word && text.slice(word.start, word.end);
};

describe('typing in a text', () => {
  it('finds the next word that begins so, whatever its case and accents', () => {
    expect(found('o')).toBe('Öldruck');
    expect(found('of')).toBe('Ofen');
    expect(found('zu')).toBe('Zürich');
  });

  it('finds a number by its sign or without it', () => {
    expect(found('$')).toBe('$5');
    expect(found('5')).toBe('$5');
  });

  it('begins again behind the last word, and finds nothing where nothing begins so', () => {
    expect(found('b', text.indexOf('Café'))).toBe('beträgt');
    expect(found('q')).toBeNull();
  });
});

describe('going into a text', () => {
  const context = 'The pump was built in Halle. The mechanical seal is rated for 16 bar. It leaks.';
  const first = (answers: { text: string; start: number }[], question = 'What is the seal rated for?') => {
    const caret = beginAt({ context, question, answers });
    const { start, end } = selectedBy(caret!);
    return [start, context.slice(start, end)];
  };

  it('begins at the answer', () => {
    expect(first([{ text: '16 bar', start: context.indexOf('16') }])).toEqual([context.indexOf('16'), '16']);
  });

  it('without one begins at the sentence that the question is likely about', () => {
    expect(first([])).toEqual([context.indexOf('The mech'), 'The']);
    expect(first([], 'Who?')).toEqual([0, 'The']);
  });

  it('has nowhere to begin in a text without a word', () => {
    expect(beginAt({ context: ' … ', question: 'Who?', answers: [] })).toBeNull();
  });
});
