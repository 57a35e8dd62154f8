import type { Database } from 'better-sqlite3';
import type { EntryKey } from '../store/ids.ts';
import type { EntryState } from './entry.ts';
import { entryColumns, stateOfRow, type EntryRow } from './entry-row.ts';
import { searchableAnswers } from './measures.ts';

type Searched = Pick<EntryState, 'question' | 'answers'>;

/** What is found of entries by searching; `src/workbench/query/search` reads it. */
export interface EntryIndex {
  readonly add: (key: EntryKey, entry: Searched) => void;
  readonly replace: (key: EntryKey, entry: Searched) => void;
  /** Adds the entries of the table from the first to the last, both included: in a third of the time of one by one. */
  readonly addRange: (first: EntryKey, last: EntryKey) => void;
}

/** Kept as they are in the table, the answers as `packAnswers` has them; `unicode` knows no text that begins with a mark. */
const fromTable = `
  INSERT INTO entry_text (rowid, question, answer)
  SELECT key, question, CASE answer_count
    WHEN 0 THEN ''
    WHEN 1 THEN answers ->> '$[0][0]'
    ELSE (SELECT group_concat(DISTINCT value ->> 0) FROM json_each(answers)) END
  FROM entries WHERE key BETWEEN ? AND ? AND unicode(question) IS NOT NULL`;

export function entryIndex(database: Database): EntryIndex {
  const insert = database.prepare<[EntryKey, string, string]>(
    'INSERT INTO entry_text (rowid, question, answer) VALUES (?, ?, ?)',
  );
  const remove = database.prepare<[EntryKey]>('DELETE FROM entry_text WHERE rowid = ?');
  const insertRange = database.prepare<[EntryKey, EntryKey]>(fromTable);
  const marked = database
    .prepare<[EntryKey, EntryKey], EntryRow>(
      `SELECT ${entryColumns} FROM entries e WHERE key BETWEEN ? AND ? AND unicode(question) IS NULL`,
    )
    .raw();

  const add = (key: EntryKey, { question, answers }: Searched) =>
    void insert.run(key, question, searchableAnswers(answers));

  return {
    add,
    replace: (key, entry) => {
      remove.run(key);
      add(key, entry);
    },
    addRange: (first, last) => {
      insertRange.run(first, last);
      for (const row of marked.all(first, last)) add(row[0], stateOfRow(row));
    },
  };
}
