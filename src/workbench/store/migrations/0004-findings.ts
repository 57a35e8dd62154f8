import type { Migration } from './migration.ts';

export const findings: Migration = {
  name: 'findings',
  sql: `
    CREATE TABLE findings (
      id INTEGER PRIMARY KEY,
      data_set_id INTEGER NOT NULL REFERENCES data_sets (id),
      entry_key INTEGER NOT NULL REFERENCES entries (key),
      rule TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
      certainty TEXT,
      stale INTEGER NOT NULL DEFAULT 0 CHECK (stale IN (0, 1)),
      finding TEXT NOT NULL
    ) STRICT;
    CREATE INDEX findings_by_rule ON findings (data_set_id, rule, entry_key);
    CREATE INDEX findings_by_entry ON findings (entry_key);

    ALTER TABLE data_sets ADD COLUMN checked_version_id INTEGER REFERENCES versions (id);
  `,
};
