import { describe, expect, it } from 'vitest';
import {
  answersWords,
  conflictMarks,
  leftOutWords,
  stateWords,
  totalsWords,
} from '../../../../../src/renderer/places/data/agreement/conflict-words.ts';
import { by } from '../../../../../src/renderer/places/data/reading/by.ts';
import { placeWords } from '../../../../../src/renderer/places/data/texts/text-place.ts';
import { entryOfText, textOfKey } from '../../../../../src/renderer/places/data/texts/text-entry.ts';
import type { ContextKey } from '../../../../../src/shared/contract/ids.ts';

const totals = {
  questions: 1204,
  exactMatch: 78.24,
  f1: 88,
  kappa: 0.5,
  differences: { none: 1000, bounds: 204, place: 0, answer: 0, answerable: 0 },
  unanswered: 3,
  onlyOne: 0,
  onlyOther: 12,
};

describe('a comparison of two annotators', () => {
  it('is told in a line, with what it leaves out', () => {
    expect(totalsWords({ totals })).toBe('F1 88.0 · exact match 78.2 · 1,204 questions');
    expect(leftOutWords({ totals })).toBe('3 not answered by both · 12 only in the file');
    expect(leftOutWords({ totals: { ...totals, unanswered: 0, onlyOther: 0 } })).toBeNull();
  });

  it('says of each conflict how it was settled, or what it is about', () => {
    expect(stateWords({ settled: null, difference: 'bounds' })).toBe('begins or ends elsewhere');
    expect(stateWords({ settled: 'theirs', difference: 'bounds' })).toBe('settled: theirs');
  });

  it('tells answers that are given twice once', () => {
    expect(
      answersWords([
        { text: 'a', start: 0 },
        { text: 'a', start: 0 },
        { text: 'b', start: 2 },
      ]),
    ).toBe('a · b');
    expect(answersWords([])).toBe('no answer');
  });

  it('marks both answers in the text, as far as it goes', () => {
    const marks = conflictMarks({ mine: [{ text: 'abc', start: 1 }], theirs: [{ text: 'xyz', start: 9 }] }, 'abcd');
    expect(marks.map(({ start, end, kind, label }) => [start, end, kind, label])).toEqual([
      [1, 4, 'gold', 'my answer'],
    ]);
  });
});

describe('who did something', () => {
  it('is named with the time, as far as the journal knows', () => {
    const now = new Date(2026, 2, 3, 12, 0);
    expect(by('reviewed', { who: 'Ada', at: new Date(2026, 2, 3, 11, 55) }, now)).toBe('reviewed by Ada, 5 min ago');
    expect(by('reviewed', null, now)).toBe('reviewed');
  });
});

describe('a text', () => {
  it('says where it stands, without saying the same twice', () => {
    expect(placeWords({ title: 'Pump', page: 3, heading: 'Seal' })).toBe('Pump · p. 3 · Seal');
    expect(placeWords({ title: 'Pump', page: null, heading: 'Pump' })).toBe('Pump');
    expect(placeWords({ title: '', page: null, heading: null })).toBe('Without a title');
  });

  it('is an entry of no question, which no entry is taken for', () => {
    const text = { key: 7 as ContextKey, document: null, title: 'Pump', heading: null, page: null, text: 'It runs.' };
    const entry = entryOfText({ ...text, entries: [], split: 'train', hasFlag: false });
    expect(entry).toMatchObject({ context: 'It runs.', split: 'train', isImpossible: null, answers: [] });
    expect(entry.key).toBeLessThan(0);
    expect(textOfKey(entry.key)).toBe(7);
  });
});
