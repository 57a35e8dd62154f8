import type { Migration } from './migration.ts';

/** A comparison names data set and models as they were called, which may be called otherwise since. */
export const comparisonsAndSettings: Migration = {
  name: 'comparisons-and-settings',
  sql: `
    CREATE TABLE comparisons (
      id TEXT PRIMARY KEY,
      project_id TEXT NOT NULL REFERENCES projects (id),
      at INTEGER NOT NULL,
      version_id INTEGER NOT NULL REFERENCES versions (id),
      data_set_name TEXT NOT NULL,
      split TEXT CHECK (split IN ('train', 'validation', 'test')),
      base_id TEXT NOT NULL REFERENCES models (id),
      base_name TEXT NOT NULL,
      tuned_id TEXT NOT NULL REFERENCES models (id),
      tuned_name TEXT NOT NULL,
      totals TEXT NOT NULL
    ) STRICT;
    CREATE INDEX comparisons_by_project ON comparisons (project_id);

    CREATE TABLE comparison_rows (
      comparison_id TEXT NOT NULL REFERENCES comparisons (id),
      number INTEGER NOT NULL,
      entry_key INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('fixed', 'broken', 'both-wrong', 'both-right')),
      searchable TEXT NOT NULL,
      row TEXT NOT NULL,
      PRIMARY KEY (comparison_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
