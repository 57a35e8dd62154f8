import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { keyRange, type ContextKey, type DataSetId } from '../store/ids.ts';
import { decodeText, encodeText } from '../store/text-column.ts';

export interface ContextTable {
  /** The key of this text in the data set; adds it, searchable, where it is new. */
  readonly keyOf: (dataSet: DataSetId, text: string) => ContextKey;
  /** Adds many, which is faster. */
  readonly adding: (dataSet: DataSetId) => AddingContexts;
  /** The text. Throws where there is none. */
  readonly text: (key: ContextKey) => string;
}

export interface AddingContexts {
  /** The key of this text in the data set; adds it where it is new. */
  readonly keyOf: (text: string) => ContextKey;
  /** Makes what was added since the last time searchable. */
  readonly index: () => void;
}

export function contextTable(database: Database): ContextTable {
  const find = database
    .prepare<[DataSetId, Buffer], ContextKey>('SELECT key FROM contexts WHERE data_set_id = ? AND digest = ?')
    .pluck();
  const highest = database
    .prepare<[number, number], number | null>('SELECT max(key) FROM contexts WHERE key BETWEEN ? AND ?')
    .pluck();
  // Without RETURNING: a statement with a savepoint of its own has FTS5 write out, each time, all that it gathers.
  const insert = database.prepare<[ContextKey, DataSetId, Buffer, string]>(
    'INSERT INTO contexts (key, data_set_id, digest, text) VALUES (?, ?, ?, ?)',
  );
  const index = database.prepare<[ContextKey, string]>('INSERT INTO context_text (rowid, context) VALUES (?, ?)');
  // `unicode` knows no text that begins with the mark of `encodeText`.
  const indexRange = database.prepare<[ContextKey, ContextKey]>(
    `INSERT INTO context_text (rowid, context)
     SELECT key, text FROM contexts WHERE key BETWEEN ? AND ? AND unicode(text) IS NOT NULL`,
  );
  const marked = database
    .prepare<[ContextKey, ContextKey], [ContextKey, string]>(
      'SELECT key, text FROM contexts WHERE key BETWEEN ? AND ? AND unicode(text) IS NULL',
    )
    .raw();
  const read = database.prepare<[ContextKey], string>('SELECT text FROM contexts WHERE key = ?').pluck();

  const nextKey = (dataSet: DataSetId): ContextKey => {
    const { first, last } = keyRange(dataSet);
    return ((highest.get(first, last) ?? first) + 1) as ContextKey;
  };

  const adding = (dataSet: DataSetId): AddingContexts => {
    let next = nextKey(dataSet);
    let unindexed = next;
    return {
      keyOf: (text) => {
        const stored = encodeText(text);
        const digest = hash('sha256', stored, 'buffer');
        const known = find.get(dataSet, digest);
        if (known !== undefined) return known;
        insert.run(next, dataSet, digest, stored);
        return next++ as ContextKey;
      },
      index: () => {
        if (unindexed === next) return;
        const last = (next - 1) as ContextKey;
        indexRange.run(unindexed, last);
        for (const [key, text] of marked.all(unindexed, last)) index.run(key, decodeText(text));
        unindexed = next;
      },
    };
  };

  return {
    keyOf: (dataSet, text) => {
      const one = adding(dataSet);
      const key = one.keyOf(text);
      one.index();
      return key;
    },
    adding,
    text: (key) => {
      const stored = read.get(key);
      if (stored === undefined) throw new Error(`There is no context ${key}.`);
      return decodeText(stored);
    },
  };
}
