import type { Answer, ExampleId } from '../../dataset/example.ts';
import type { ContextKey, EntryKey } from '../store/ids.ts';
import { decodeText } from '../store/text-column.ts';
import { toExample, type EntryState, type ExtraFields, type Split, type StoredEntry } from './entry.ts';

/** Columns of `entries`, in the order of `EntryRow`. */
export const entryColumns =
  'e.key, e.context_key, e.removed, e.reviewed, e.edit_count, e.split, e.is_impossible, e.example_id, e.title, e.question, e.answers, e.plausible_answers, e.extra';

/** A row as SQLite returns it in raw mode. */
export type EntryRow = readonly [
  key: EntryKey,
  contextKey: ContextKey,
  removed: 0 | 1,
  reviewed: 0 | 1,
  editCount: number,
  split: Split | null,
  isImpossible: 0 | 1 | null,
  exampleId: string,
  title: string,
  question: string,
  answers: string,
  plausibleAnswers: string | null,
  extra: string | null,
];

/** Only this program writes the JSON in these columns, so it is taken at its word. */
export function stateOfRow(row: EntryRow): EntryState {
  const [, contextKey, , reviewed, , split, isImpossible, id, title, question, answers, plausibleAnswers, extra] = row;
  return {
    id: decodeText(id) as ExampleId,
    title: decodeText(title),
    contextKey,
    question: decodeText(question),
    answers: unpackAnswers(answers),
    isImpossible: isImpossible === null ? null : isImpossible === 1,
    plausibleAnswers: plausibleAnswers === null ? null : unpackAnswers(plausibleAnswers),
    extra: extra === null ? null : (JSON.parse(extra) as ExtraFields),
    split,
    reviewed: reviewed === 1,
  };
}

export function entryOfState(key: EntryKey, state: EntryState, context: string, edited: boolean): StoredEntry {
  const { contextKey, extra, split, reviewed } = state;
  return { key, contextKey, example: toExample(state, context), extra, split, reviewed, edited };
}

export function packAnswers(answers: readonly Answer[]): string {
  return JSON.stringify(answers.map(({ text, start }) => [text, start]));
}

export function unpackAnswers(packed: string): readonly Answer[] {
  if (packed === '[]') return [];
  return (JSON.parse(packed) as [string, number][]).map(([text, start]) => ({ text, start }));
}
