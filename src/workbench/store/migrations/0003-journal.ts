import type { Migration } from './migration.ts';

export const journal: Migration = {
  name: 'journal',
  sql: `
    CREATE TABLE versions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      data_set_id INTEGER NOT NULL REFERENCES data_sets (id),
      number INTEGER NOT NULL,
      parent_id INTEGER REFERENCES versions (id),
      redo_id INTEGER REFERENCES versions (id),
      description TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL,
      content_hash TEXT,
      UNIQUE (data_set_id, number)
    ) STRICT;

    CREATE TABLE changes (
      version_id INTEGER NOT NULL REFERENCES versions (id),
      number INTEGER NOT NULL,
      entry_key INTEGER NOT NULL REFERENCES entries (key),
      before TEXT,
      after TEXT,
      PRIMARY KEY (version_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX changes_by_entry ON changes (entry_key);

    CREATE TABLE journal (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      data_set_id INTEGER NOT NULL REFERENCES data_sets (id),
      action TEXT NOT NULL CHECK (action IN ('import', 'edit', 'undo', 'redo')),
      version_id INTEGER NOT NULL REFERENCES versions (id),
      who TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX journal_by_data_set ON journal (data_set_id);

    ALTER TABLE data_sets ADD COLUMN version_id INTEGER REFERENCES versions (id);
  `,
};
