import type { Migration } from './migration.ts';

/** What each entry that models have answered would teach them, and why. */
export const teaching: Migration = {
  name: 'teaching',
  sql: `
    CREATE TABLE teaching (
      entry_key INTEGER PRIMARY KEY,
      score REAL NOT NULL,
      reasons TEXT NOT NULL,
      novelty TEXT NOT NULL
    ) STRICT;
  `,
};
