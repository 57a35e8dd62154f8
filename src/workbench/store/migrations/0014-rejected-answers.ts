import type { Migration } from './migration.ts';

/** Whether a person has rejected what a model answered, until it answers again. */
export const rejectedAnswers: Migration = {
  name: 'rejected-answers',
  sql: 'ALTER TABLE model_answers ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected IN (0, 1))',
};
