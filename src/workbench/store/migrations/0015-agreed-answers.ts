import type { Migration } from './migration.ts';

/** Questions that two annotators answered alike, and how: an entry that says something else since is none of them. */
export const agreedAnswers: Migration = {
  name: 'agreed-answers',
  sql: `
    CREATE TABLE agreed_answers (
      agreement_id INTEGER NOT NULL REFERENCES agreements (id),
      entry_key INTEGER NOT NULL REFERENCES entries (key),
      question TEXT NOT NULL,
      answers TEXT NOT NULL,
      PRIMARY KEY (agreement_id, entry_key)
    ) STRICT, WITHOUT ROWID;
  `,
};
