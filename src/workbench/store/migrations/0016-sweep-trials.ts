import type { Migration } from './migration.ts';

/** Runs that are stopped early where others of their sweep do better. */
export const sweepTrials: Migration = {
  name: 'sweep-trials',
  sql: `
    CREATE TABLE sweep_trials (
      run_number INTEGER PRIMARY KEY REFERENCES runs (number),
      sweep TEXT NOT NULL,
      metric TEXT NOT NULL,
      goal TEXT NOT NULL CHECK (goal IN ('maximize', 'minimize')),
      min_trials INTEGER NOT NULL,
      min_step INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sweep_trials_by_sweep ON sweep_trials (sweep);
  `,
};
