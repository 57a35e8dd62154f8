import type { Migration } from './migration.ts';

/**
 * Models keep the no-answer threshold that was chosen for them. Comparisons from before do not say what is wrong with an
 * answer, nor which groups a question is in; they can be made again.
 */
export const comparedErrors: Migration = {
  name: 'compared-errors',
  sql: `
    DELETE FROM comparison_rows;
    DELETE FROM comparisons;
    ALTER TABLE models ADD COLUMN no_answer_threshold REAL;
  `,
};
