import type { Database } from 'better-sqlite3';
import { questionType } from '../../dataset/questions/question-type.ts';
import { keyRange, type ContextKey, type DataSetId, type EntryKey } from '../store/ids.ts';
import { encodeText } from '../store/text-column.ts';
import type { EntryState } from './entry.ts';
import { entryColumns, packAnswers, stateOfRow, type EntryRow } from './entry-row.ts';
import { fieldWriters } from './field-writers.ts';
import { entryIndex } from './entry-index.ts';
import { longestAnswer } from './measures.ts';

export interface NewEntry {
  readonly state: EntryState;
  /** In UTF-16 units. */
  readonly contextLength: number;
  /** Where in its file it was, as JSON. */
  readonly place?: unknown;
}

export interface EntryTable {
  readonly nextKey: (dataSet: DataSetId) => EntryKey;
  /** Adds an entry, searchable. */
  readonly insert: (key: EntryKey, entry: NewEntry) => void;
  /** The same for many, whose keys rise by one from the first: in half the time of one by one. */
  readonly insertAll: (first: EntryKey, entries: readonly NewEntry[]) => void;
  /** Null where there is no such entry; one that is removed is still read. */
  readonly read: (key: EntryKey) => { readonly state: EntryState; readonly removed: boolean } | null;
  /** Writes these fields, and all that follows from them. */
  readonly write: (key: EntryKey, fields: Partial<EntryState>) => void;
  readonly setRemoved: (key: EntryKey, removed: boolean) => void;
  /** Counts one more content edit (1), or one less (-1). */
  readonly countEdit: (key: EntryKey, by: 1 | -1) => void;
  /** Entries of a context that are not removed, in their order. */
  readonly ofContext: (context: ContextKey) => EntryKey[];
}

export function entryTable(database: Database): EntryTable {
  const highest = database
    .prepare<[number, number], number | null>('SELECT max(key) FROM entries WHERE key BETWEEN ? AND ?')
    .pluck();
  const insertOne = database.prepare(insertRows(1));
  const insertBlock = database.prepare(insertRows(rowsPerStatement));
  const index = entryIndex(database);
  const read = database.prepare<[EntryKey], EntryRow>(`SELECT ${entryColumns} FROM entries e WHERE e.key = ?`).raw();
  const setRemoved = database.prepare<[number, EntryKey]>('UPDATE entries SET removed = ? WHERE key = ?');
  const countEdit = database.prepare<[number, EntryKey]>(
    'UPDATE entries SET edit_count = edit_count + ? WHERE key = ?',
  );
  const ofContext = database
    .prepare<[ContextKey], EntryKey>('SELECT key FROM entries WHERE context_key = ? AND removed = 0 ORDER BY key')
    .pluck();
  const write = fieldWriters(database, index);

  const insertUnindexed = (first: EntryKey, entries: readonly NewEntry[]) => {
    let at = 0;
    for (; at + rowsPerStatement <= entries.length; at += rowsPerStatement) {
      const block: Value[] = [];
      for (let row = at; row < at + rowsPerStatement; row += 1) block.push(...rowOf(first + row, entries[row]!));
      insertBlock.run(block);
    }
    for (; at < entries.length; at += 1) insertOne.run(rowOf(first + at, entries[at]!));
  };

  return {
    nextKey: (dataSet) => {
      const { first, last } = keyRange(dataSet);
      return ((highest.get(first, last) ?? first) + 1) as EntryKey;
    },
    insert: (key, entry) => {
      insertOne.run(rowOf(key, entry));
      index.add(key, entry.state);
    },
    insertAll: (first, entries) => {
      insertUnindexed(first, entries);
      index.addRange(first, (first + entries.length - 1) as EntryKey);
    },
    read: (key) => {
      const row = read.get(key);
      return row ? { state: stateOfRow(row), removed: row[2] === 1 } : null;
    },
    write,
    setRemoved: (key, removed) => void setRemoved.run(removed ? 1 : 0, key),
    countEdit: (key, by) => void countEdit.run(by, key),
    ofContext: (context) => ofContext.all(context),
  };
}

const rowsPerStatement = 32;

const insertedColumns =
  'key, context_key, reviewed, split, is_impossible, answer_count, answer_length, answer_start, question_length, question_type, context_length, example_id, title, question, answers, plausible_answers, extra, place';

type Value = string | number | null;

function insertRows(count: number): string {
  const row = `(${insertedColumns.replaceAll(/\w+/g, '?')})`;
  return `INSERT INTO entries (${insertedColumns}) VALUES ${Array<string>(count).fill(row).join()}`;
}

/** In the order of the columns. */
function rowOf(key: number, { state, contextLength, place }: NewEntry): Value[] {
  const { answers, question, plausibleAnswers, extra, isImpossible } = state;
  return [
    key,
    state.contextKey,
    state.reviewed ? 1 : 0,
    state.split,
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
    extra && JSON.stringify(extra),
    place === undefined ? null : JSON.stringify(place),
  ];
}
