import type { Example, ExampleId, Answer } from '../../dataset/example.ts';
import type { ContextKey, EntryKey } from '../store/ids.ts';

export const splits = ['train', 'validation', 'test'] as const;
export type Split = (typeof splits)[number];

/** Fields of an entry that SQuAD does not know, as its file had them. */
export type ExtraFields = Readonly<Record<string, unknown>>;

/** All of an entry that an edit can change, as plain JSON. */
export interface EntryState {
  readonly id: ExampleId;
  readonly title: string;
  readonly contextKey: ContextKey;
  readonly question: string;
  readonly answers: readonly Answer[];
  readonly isImpossible: boolean | null;
  readonly plausibleAnswers: readonly Answer[] | null;
  readonly extra: ExtraFields | null;
  readonly split: Split | null;
  readonly reviewed: boolean;
}

/** An entry as the store has it. */
export interface StoredEntry {
  readonly key: EntryKey;
  readonly contextKey: ContextKey;
  readonly example: Example;
  readonly extra: ExtraFields | null;
  readonly split: Split | null;
  readonly reviewed: boolean;
  /** Whether what it says is otherwise than as it was imported, or it was added since. */
  readonly edited: boolean;
}

/** An entry with its context, from the two parts that the store keeps. */
export function toExample(state: EntryState, context: string): Example {
  const { id, title, question, answers, isImpossible, plausibleAnswers } = state;
  const example = { id, title, context, question, answers, isImpossible: isImpossible ?? undefined };
  return plausibleAnswers ? { ...example, plausibleAnswers } : example;
}

/** What the store keeps of an entry, given the key of its context. */
export function toState(
  example: Example,
  contextKey: ContextKey,
  rest: { readonly extra: ExtraFields | null; readonly split: Split | null; readonly reviewed: boolean },
): EntryState {
  const { id, title, question, answers, isImpossible, plausibleAnswers } = example;
  return {
    id,
    title,
    contextKey,
    question,
    answers,
    isImpossible: isImpossible ?? null,
    plausibleAnswers: plausibleAnswers ?? null,
    ...rest,
  };
}
