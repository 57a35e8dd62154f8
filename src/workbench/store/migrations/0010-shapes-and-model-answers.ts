import { questionType } from '../../../dataset/questions/question-type.ts';
import { decodeText } from '../text-column.ts';
import type { Migration } from './migration.ts';

/** What entries are like, which is filtered and counted by; what models answered to them; filters that people keep. */
export const shapesAndModelAnswers: Migration = {
  name: 'shapes-and-model-answers',
  sql: `
    ALTER TABLE entries ADD COLUMN question_type TEXT;
    ALTER TABLE entries ADD COLUMN answer_start INTEGER;
    UPDATE entries SET answer_start = answers ->> '$[0][1]' WHERE answer_count > 0;

    CREATE TABLE model_answers (
      entry_key INTEGER NOT NULL,
      model_id TEXT NOT NULL REFERENCES models (id),
      version_id INTEGER NOT NULL REFERENCES versions (id),
      at INTEGER NOT NULL,
      context_key INTEGER NOT NULL,
      question TEXT NOT NULL,
      stale INTEGER NOT NULL DEFAULT 0 CHECK (stale IN (0, 1)),
      exact_match REAL,
      f1 REAL,
      answer TEXT NOT NULL,
      PRIMARY KEY (entry_key, model_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX model_answers_by_model ON model_answers (model_id, stale, exact_match, entry_key);

    CREATE TABLE saved_filters (
      project_id TEXT NOT NULL REFERENCES projects (id),
      name TEXT NOT NULL,
      filter TEXT NOT NULL,
      PRIMARY KEY (project_id, name)
    ) STRICT, WITHOUT ROWID;
  `,
  after: (database) => {
    database.function('question_type', { deterministic: true }, (question) =>
      questionType(decodeText(question as string)),
    );
    database.exec('UPDATE entries SET question_type = question_type(question)');
  },
};
