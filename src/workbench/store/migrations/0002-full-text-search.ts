import type { Migration } from './migration.ts';

/** Neither table keeps the texts again: `contexts` and `entries` have them, and the rows here have their keys. */
export const fullTextSearch: Migration = {
  name: 'full-text-search',
  sql: `
    CREATE VIRTUAL TABLE context_text USING fts5 (
      context, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE entry_text USING fts5 (
      question, answer, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
    );
  `,
};
