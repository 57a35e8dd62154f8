import type { Database } from 'better-sqlite3';
import { questionType } from '../../dataset/questions/question-type.ts';
import type { EntryKey } from '../store/ids.ts';
import { encodeText } from '../store/text-column.ts';
import type { EntryState, Split } from './entry.ts';
import { packAnswers } from './entry-row.ts';
import { longestAnswer } from './measures.ts';

export interface NewEntry {
  readonly state: EntryState;
  /** In UTF-16 units. */
  readonly contextLength: number;
  /** Where in its file it was, as JSON. */
  readonly place?: unknown;
}

type Value = string | number | null;

const rowsPerBlock = 32;
const columns =
  'context_key, is_impossible, answer_count, answer_length, answer_start, question_length, question_type, context_length, example_id, title, question, answers, plausible_answers, place';
/** Those in which most entries of a file are alike. */
const marks = 'reviewed, split, extra';

/**
 * Writes rows into `entries` alone, whose keys rise by one from the first: by blocks in half the time of one by one. To hand
 * SQLite a value costs as much as to write it, so that a plain block is handed what its rows have in common once.
 */
export function entryInserter(database: Database): (first: EntryKey, entries: readonly NewEntry[]) => void {
  const one = database.prepare<[Value[], { first: number }]>(insertRows(1, '?, ?, ?'));
  const block = database.prepare<[Value[], { first: number }]>(insertRows(rowsPerBlock, '?, ?, ?'));
  const plainBlock = database.prepare<[Value[], { first: number; split: Split | null }]>(
    insertRows(rowsPerBlock, '0, @split, NULL'),
  );

  return (first, entries) => {
    let at = 0;
    for (; at + rowsPerBlock <= entries.length; at += rowsPerBlock) {
      const rows = entries.slice(at, at + rowsPerBlock);
      const { split } = rows[0]!.state;
      const isPlain = rows.every(({ state }) => !state.reviewed && state.extra === null && state.split === split);
      const values: Value[] = [];
      for (const row of rows) {
        if (!isPlain) addMarks(values, row.state);
        addValues(values, row);
      }
      if (isPlain) plainBlock.run(values, { first: first + at, split });
      else block.run(values, { first: first + at });
    }
    for (; at < entries.length; at += 1) {
      const values: Value[] = [];
      addMarks(values, entries[at]!.state);
      addValues(values, entries[at]!);
      one.run(values, { first: first + at });
    }
  };
}

function insertRows(count: number, valuesOfMarks: string): string {
  const values = columns.replaceAll(/\w+/g, '?');
  const rows = Array.from({ length: count }, (_, row) => `(@first + ${row}, ${valuesOfMarks}, ${values})`);
  return `INSERT INTO entries (key, ${marks}, ${columns}) VALUES ${rows.join()}`;
}

function addMarks(values: Value[], { reviewed, split, extra }: EntryState): void {
  values.push(reviewed ? 1 : 0, split, extra && JSON.stringify(extra));
}

/** In the order of the columns. */
function addValues(values: Value[], { state, contextLength, place }: NewEntry): void {
  const { answers, question, plausibleAnswers, isImpossible } = state;
  values.push(
    state.contextKey,
    isImpossible === null ? null : Number(isImpossible),
    answers.length,
    longestAnswer(answers),
    answers[0]?.start ?? null,
    question.length,
    questionType(question),
    contextLength,
    encodeText(state.id),
    encodeText(state.title),
    encodeText(question),
    packAnswers(answers),
    plausibleAnswers && packAnswers(plausibleAnswers),
    place === undefined ? null : JSON.stringify(place),
  );
}
