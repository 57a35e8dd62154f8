import type { Answer, EditCommand, Entry } from '../../../../shared/contract/entries.ts';
import type { AnswerEdit, Made } from './answers.ts';

/** A question that is being written about the text of an entry. */
export interface Draft {
  readonly question: string;
  readonly answers: readonly Answer[];
  /** Whether it was said that there are several. */
  readonly hasSeveral: boolean;
  readonly plausibleAnswers: readonly Answer[] | null;
  /** Whether it was said that the text has no answer. */
  readonly hasNoAnswer: boolean;
  /** The question that it is to ask in other words; null where it asks something else. */
  readonly otherThan: string | null;
}

type NewEntry = Extract<EditCommand, { kind: 'add-entries' }>['entries'][number];

export function emptyDraft(answers: readonly Answer[] = []): Draft {
  return { question: '', answers, hasSeveral: false, plausibleAnswers: null, hasNoAnswer: false, otherThan: null };
}

/** The same asked in other words, with the same answer. */
export function similarDraft({ question, answers, plausibleAnswers, isImpossible }: Entry): Draft {
  return {
    question,
    answers,
    hasSeveral: false,
    plausibleAnswers,
    hasNoAnswer: isImpossible === true,
    otherThan: question,
  };
}

/** @param made by what they came to be these */
export function withAnswers(draft: Draft, edit: AnswerEdit, made: Made): Draft {
  const { answers, plausibleAnswers, isImpossible } = edit;
  const hasSeveral = made === 'another-answer' || (draft.hasSeveral && answers.length > 0);
  return { ...draft, answers, plausibleAnswers, hasSeveral, hasNoAnswer: isImpossible ?? false };
}

/** What is still to be done, as an invitation; null where it can be added. */
export function missing(draft: Draft): { readonly part: 'question' | 'answer'; readonly words: string } | null {
  const { question, answers, hasNoAnswer, otherThan } = draft;
  if (question.trim() === '') return { part: 'question', words: 'Write the question' };
  if (otherThan !== null && question.trim() === otherThan.trim()) {
    return { part: 'question', words: 'Ask it in other words' };
  }
  return answers.length > 0 || hasNoAnswer ? null : { part: 'answer', words: 'Draw over the answer' };
}

/** Whether nothing would be lost with it. */
export function isUntouched({ question, answers, plausibleAnswers, hasNoAnswer, otherThan }: Draft): boolean {
  if (otherThan !== null) return question === otherThan;
  return question.trim() === '' && answers.length === 0 && plausibleAnswers === null && !hasNoAnswer;
}

/** The draft as it is shown: an entry of the same text. */
export function draftedEntry(entry: Entry, { question, answers, plausibleAnswers, hasNoAnswer }: Draft): Entry {
  return {
    ...entry,
    id: '',
    question,
    answers: [...answers],
    plausibleAnswers: plausibleAnswers && [...plausibleAnswers],
    isImpossible: hasNoAnswer,
    reviewed: false,
    edited: false,
    findings: 0,
  };
}

/**
 * The draft as it is added: beside its entry, in the same split, since a model would else be tested on a text that it was
 * trained on. It has the flag of SQuAD 2.0 where its neighbour has it, or where it needs it.
 */
export function newEntry(entry: Entry, draft: Draft): NewEntry {
  const { title, context, split } = entry;
  const { question, answers, plausibleAnswers, hasNoAnswer } = draft;
  return {
    title,
    context,
    question: question.trim(),
    answers: [...answers],
    plausibleAnswers: plausibleAnswers && [...plausibleAnswers],
    isImpossible: entry.isImpossible === null && !hasNoAnswer ? null : answers.length === 0,
    split,
  };
}
