import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { keyRange, type ContextKey, type DataSetId } from '../store/ids.ts';
import { decodeText, encodeText } from '../store/text-column.ts';

export interface ContextTable {
  /** The key of this text in the data set; adds it, searchable, where it is new. */
  readonly keyOf: (dataSet: DataSetId, text: string) => ContextKey;
  /** The text. Throws where there is none. */
  readonly text: (key: ContextKey) => string;
}

export function contextTable(database: Database): ContextTable {
  const find = database
    .prepare<[DataSetId, Buffer], ContextKey>('SELECT key FROM contexts WHERE data_set_id = ? AND digest = ?')
    .pluck();
  // Without RETURNING: a statement with a savepoint of its own has FTS5 write out, each time, all that it gathers.
  const insert = database.prepare<[number, number, number, DataSetId, Buffer, string]>(
    `INSERT INTO contexts (key, data_set_id, digest, text)
     VALUES (coalesce((SELECT max(key) FROM contexts WHERE key BETWEEN ? AND ?), ?) + 1, ?, ?, ?)`,
  );
  const index = database.prepare<[ContextKey, string]>('INSERT INTO context_text (rowid, context) VALUES (?, ?)');
  const read = database.prepare<[ContextKey], string>('SELECT text FROM contexts WHERE key = ?').pluck();

  return {
    keyOf: (dataSet, text) => {
      const stored = encodeText(text);
      const digest = hash('sha256', stored, 'buffer');
      const known = find.get(dataSet, digest);
      if (known !== undefined) return known;
      const { first, last } = keyRange(dataSet);
      const key = Number(insert.run(first, last, first, dataSet, digest, stored).lastInsertRowid) as ContextKey;
      index.run(key, text);
      return key;
    },
    text: (key) => {
      const stored = read.get(key);
      if (stored === undefined) throw new Error(`There is no context ${key}.`);
      return decodeText(stored);
    },
  };
}
