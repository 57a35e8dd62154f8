import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../../src/shared/contract/entries.ts';
import { entryKeySchema } from '../../../../../src/shared/contract/ids.ts';
import {
  draftedEntry,
  emptyDraft,
  isUntouched,
  missing,
  newEntry,
  similarDraft,
  withAnswers,
} from '../../../../../src/renderer/places/data/annotate/draft.ts';

const bar = { text: '16 bar', start: 10 };
const entry: Entry = {
  key: entryKeySchema.parse(7),
  id: 'a',
  title: 'Pump',
  context: 'rated for 16 bar at 20 °C',
  question: 'At what pressure?',
  answers: [bar],
  isImpossible: null,
  plausibleAnswers: null,
  split: 'test',
  reviewed: true,
  edited: true,
  findings: 2,
};
const answered = { answers: [bar], plausibleAnswers: null, isImpossible: undefined };

describe('a new question', () => {
  it('needs words, and an answer or the word that there is none', () => {
    const empty = emptyDraft();
    expect(missing(empty)?.part).toBe('question');
    expect(missing({ ...empty, question: ' ' })?.part).toBe('question');
    const asked = { ...empty, question: 'How hot?' };
    expect(missing(asked)?.part).toBe('answer');
    expect(missing(withAnswers(asked, answered, 'answer'))).toBeNull();
    expect(
      missing(withAnswers(asked, { answers: [], plausibleAnswers: null, isImpossible: true }, 'no-answer')),
    ).toBeNull();
  });

  it('has several answers from when the first is said to be one of them, until none is left', () => {
    const first = withAnswers(emptyDraft(), answered, 'another-answer');
    expect(first.hasSeveral).toBe(true);
    expect(withAnswers(first, answered, 'answer').hasSeveral).toBe(true);
    expect(withAnswers(first, { ...answered, answers: [] }, 'removal').hasSeveral).toBe(false);
    expect(withAnswers(emptyDraft(), answered, 'answer').hasSeveral).toBe(false);
  });

  it('may begin with its answer', () => {
    expect(missing(emptyDraft([bar]))?.part).toBe('question');
    expect(missing({ ...emptyDraft([bar]), question: 'How hard?' })).toBeNull();
  });

  it('is shown as an entry of the text that it is about, and of nothing else', () => {
    const shown = draftedEntry(entry, { ...emptyDraft(), question: 'How hot?' });
    expect(shown).toMatchObject({ context: entry.context, question: 'How hot?', answers: [], reviewed: false });
  });

  it('is added beside its text: same document, same split, without blanks around it', () => {
    const added = newEntry(entry, { ...emptyDraft([bar]), question: ' How hard?\n' });
    expect(added).toEqual({
      title: 'Pump',
      context: entry.context,
      question: 'How hard?',
      answers: [bar],
      plausibleAnswers: null,
      isImpossible: null,
      split: 'test',
    });
  });

  it('has the flag of SQuAD 2.0 where its neighbour has it, or where there is no answer', () => {
    const flagged = { ...entry, isImpossible: false };
    const draft = { ...emptyDraft([bar]), question: 'How hard?' };
    expect(newEntry(flagged, draft).isImpossible).toBe(false);
    expect(newEntry(entry, { ...draft, answers: [], hasNoAnswer: true }).isImpossible).toBe(true);
  });

  it('is given up without a word only while nothing would be lost', () => {
    expect(isUntouched(emptyDraft())).toBe(true);
    expect(isUntouched(emptyDraft([bar]))).toBe(false);
    expect(isUntouched({ ...emptyDraft(), question: 'H' })).toBe(false);
  });
});

describe('the same in other words', () => {
  it('keeps the answer, and asks for other words', () => {
    const draft = similarDraft(entry);
    expect(draft.answers).toEqual([bar]);
    expect(missing(draft)?.part).toBe('question');
    expect(missing({ ...draft, question: 'At what pressure? ' })?.part).toBe('question');
    expect(missing({ ...draft, question: 'How much does it hold?' })).toBeNull();
    expect(isUntouched(draft)).toBe(true);
  });

  it('of a question without an answer has none either', () => {
    const draft = similarDraft({ ...entry, answers: [], isImpossible: true });
    expect(missing({ ...draft, question: 'Who else?' })).toBeNull();
  });
});
