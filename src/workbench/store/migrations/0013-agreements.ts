import type { Migration } from './migration.ts';

/** Data sets held against the files of other annotators. A conflict is settled as long as its version is not undone. */
export const agreements: Migration = {
  name: 'agreements',
  sql: `
    CREATE TABLE agreements (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      data_set_id INTEGER NOT NULL REFERENCES data_sets (id),
      file TEXT NOT NULL,
      at INTEGER NOT NULL,
      totals TEXT NOT NULL
    ) STRICT;
    CREATE INDEX agreements_by_data_set ON agreements (data_set_id);

    CREATE TABLE conflicts (
      agreement_id INTEGER NOT NULL REFERENCES agreements (id),
      number INTEGER NOT NULL,
      entry_key INTEGER NOT NULL REFERENCES entries (key),
      difference TEXT NOT NULL,
      f1 REAL NOT NULL,
      theirs TEXT NOT NULL,
      settled TEXT CHECK (settled IN ('mine', 'theirs', 'both', 'neither')),
      version_id INTEGER REFERENCES versions (id),
      PRIMARY KEY (agreement_id, number)
    ) STRICT, WITHOUT ROWID;
  `,
};
