import type { Migration } from './migration.ts';

export const trainingRuns: Migration = {
  name: 'training-runs',
  sql: `
    CREATE TABLE training_data (
      run TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('train', 'validation', 'test')),
      version_id INTEGER NOT NULL REFERENCES versions (id),
      split TEXT CHECK (split IN ('train', 'validation', 'test')),
      content_hash TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (run, role)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX training_data_by_version ON training_data (version_id);
  `,
};
