import { keyRange, type ContextKey, type DataSetId, type EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { StoredEntry } from './entry.ts';
import { entryColumns, entryOfState, stateOfRow, type EntryRow } from './entry-row.ts';

const rowsAtATime = 2000;
const contextsRemembered = 4096;

/** An entry, unless it is removed or never was. */
export function readEntry(store: Store, key: EntryKey): StoredEntry | null {
  const row = store.database
    .prepare<[EntryKey], EntryRow>(`SELECT ${entryColumns} FROM entries e WHERE e.key = ? AND e.removed = 0`)
    .raw()
    .get(key);
  return row ? entryOfRow(row, (context) => store.contexts.text(context)) : null;
}

/** Entries by their keys, in that order; those that are removed or never were are left out. */
export function readEntriesByKey(store: Store, keys: readonly EntryKey[]): StoredEntry[] {
  const context = rememberingContexts(store);
  return store.database
    .prepare<[string], EntryRow>(
      `SELECT ${entryColumns} FROM json_each(?) wanted CROSS JOIN entries e ON e.key = wanted.value
       WHERE e.removed = 0 ORDER BY wanted.key`,
    )
    .raw()
    .all(JSON.stringify(keys))
    .map((row) => entryOfRow(row, context));
}

/** All entries of a data set that are not removed, in their order; a few thousand at a time in memory. */
export function* readEntries(store: Store, dataSet: DataSetId): Generator<StoredEntry> {
  const context = rememberingContexts(store);
  for (const row of readRows(store, dataSet)) if (row[2] === 0) yield entryOfRow(row, context);
}

/** All rows of a data set, those of removed entries too, in their order. */
export function* readRows({ database }: Store, dataSet: DataSetId): Generator<EntryRow> {
  const page = database
    .prepare<[number, number], EntryRow>(
      `SELECT ${entryColumns} FROM entries e WHERE e.key > ? AND e.key <= ? ORDER BY e.key LIMIT ${rowsAtATime}`,
    )
    .raw();
  const { first, last } = keyRange(dataSet);
  for (let after: number | undefined = first - 1; after !== undefined;) {
    const rows = page.all(after, last);
    yield* rows;
    after = rows.length < rowsAtATime ? undefined : rows.at(-1)![0];
  }
}

/** Texts of contexts by key; entries near each other get the same string. */
export function rememberingContexts({ contexts }: Store): (key: ContextKey) => string {
  const remembered = new Map<ContextKey, string>();
  return (key) => {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const text = contexts.text(key);
    if (remembered.size === contextsRemembered) remembered.clear();
    remembered.set(key, text);
    return text;
  };
}

export function entryOfRow(row: EntryRow, context: (key: ContextKey) => string): StoredEntry {
  return entryOfState(row[0], stateOfRow(row), context(row[1]), row[4] > 0);
}
