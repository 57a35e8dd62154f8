import type { Migration } from './migration.ts';

/** Where models lie and where they came from; what they are like stands in their folders. */
export const models: Migration = {
  name: 'models',
  sql: `
    CREATE TABLE models (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('model', 'adapter')),
      folder TEXT NOT NULL,
      origin TEXT NOT NULL,
      base_id TEXT REFERENCES models (id),
      base_name TEXT,
      exact_match REAL,
      f1 REAL,
      added_at INTEGER NOT NULL,
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX models_by_folder ON models (folder) WHERE removed = 0;
  `,
};
