import type { Migration } from './migration.ts';

export const dataSets: Migration = {
  name: 'data-sets',
  sql: `
    CREATE TABLE data_sets (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('importing', 'ready', 'discarded')),
      importer TEXT,
      created_at INTEGER NOT NULL,
      CHECK ((state = 'importing') = (importer IS NOT NULL))
    ) STRICT;

    CREATE TABLE contexts (
      key INTEGER PRIMARY KEY,
      data_set_id INTEGER NOT NULL REFERENCES data_sets (id),
      digest BLOB NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (data_set_id, digest),
      CHECK (key >> 32 = data_set_id)
    ) STRICT;

    CREATE TABLE entries (
      key INTEGER PRIMARY KEY,
      context_key INTEGER NOT NULL REFERENCES contexts (key),
      removed INTEGER NOT NULL DEFAULT 0,
      reviewed INTEGER NOT NULL DEFAULT 0,
      edit_count INTEGER NOT NULL DEFAULT 0,
      split TEXT CHECK (split IN ('train', 'validation', 'test')),
      is_impossible INTEGER,
      answer_count INTEGER NOT NULL,
      answer_length INTEGER NOT NULL,
      question_length INTEGER NOT NULL,
      context_length INTEGER NOT NULL,
      example_id TEXT NOT NULL,
      title TEXT NOT NULL,
      question TEXT NOT NULL,
      answers TEXT NOT NULL,
      plausible_answers TEXT,
      extra TEXT,
      place TEXT,
      CHECK (key >> 32 = context_key >> 32)
    ) STRICT;
    CREATE INDEX entries_by_context ON entries (context_key);

    CREATE TABLE set_aside (
      data_set_id INTEGER NOT NULL REFERENCES data_sets (id),
      number INTEGER NOT NULL,
      line INTEGER,
      reason TEXT NOT NULL,
      PRIMARY KEY (data_set_id, number)
    ) STRICT, WITHOUT ROWID;
  `,
};
