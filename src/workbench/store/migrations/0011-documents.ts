import type { Migration } from './migration.ts';

/** Documents that questions are asked about. Their paragraphs are contexts, of which an entry comes with its question. */
export const documents: Migration = {
  name: 'documents',
  sql: `
    CREATE TABLE documents (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      data_set_id INTEGER NOT NULL REFERENCES data_sets (id),
      title TEXT NOT NULL,
      file TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL,
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
    ) STRICT;
    CREATE INDEX documents_by_data_set ON documents (data_set_id);

    CREATE TABLE paragraphs (
      document_id INTEGER NOT NULL REFERENCES documents (id),
      number INTEGER NOT NULL,
      context_key INTEGER NOT NULL REFERENCES contexts (key),
      heading TEXT,
      page INTEGER,
      PRIMARY KEY (document_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX paragraphs_by_context ON paragraphs (context_key);
  `,
};
