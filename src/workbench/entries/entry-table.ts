import type { Database } from 'better-sqlite3';
import { keyRange, type ContextKey, type DataSetId, type EntryKey } from '../store/ids.ts';
import type { EntryState } from './entry.ts';
import { entryColumns, stateOfRow, type EntryRow } from './entry-row.ts';
import { fieldWriters } from './field-writers.ts';
import { entryIndex } from './entry-index.ts';
import { entryInserter, type NewEntry } from './insert-entries.ts';

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
  const insertUnindexed = entryInserter(database);
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

  return {
    nextKey: (dataSet) => {
      const { first, last } = keyRange(dataSet);
      return ((highest.get(first, last) ?? first) + 1) as EntryKey;
    },
    insert: (key, entry) => {
      insertUnindexed(key, [entry]);
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
