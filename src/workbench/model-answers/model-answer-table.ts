import type { Database } from 'better-sqlite3';
import type { ModelId } from '../../shared/contract/ids.ts';
import type { EntryState } from '../entries/entry.ts';
import type { ContextKey, EntryKey, VersionId } from '../store/ids.ts';
import { decodeText, encodeText } from '../store/text-column.ts';
import { judgeAnswer, type ModelAnswer } from './model-answer.ts';

/** An answer as the store has it. */
export interface StoredModelAnswer extends ModelAnswer {
  readonly model: ModelId;
  readonly modelName: string;
  /** Whether it was trained from another model that is known. */
  readonly tuned: boolean;
  /** Null odds above which it says "no answer". */
  readonly threshold: number;
  readonly at: Date;
  /** Whether the entry asks something else since, or of another text. */
  readonly stale: boolean;
  /** Whether a person has said that it is not what they want. */
  readonly rejected: boolean;
  /** Against the gold answers as they are now, in `[0, 1]`; null where there are none to judge by. */
  readonly exactMatch: number | null;
  readonly f1: number | null;
}

/** What an entry asked when it was answered. */
export type Asked = Pick<EntryState, 'contextKey' | 'question' | 'answers' | 'isImpossible'>;

export interface ModelAnswerTable {
  /** Keeps an answer, in place of one that the model gave before. */
  readonly put: (answer: {
    readonly entry: EntryKey;
    readonly model: ModelId;
    readonly version: VersionId;
    readonly asked: Asked;
    readonly answer: ModelAnswer;
    readonly at: Date;
  }) => void;
  /** Those of models that are still listed, the last given first. */
  readonly of: (entry: EntryKey) => StoredModelAnswer[];
  /** Rejects all that was answered to an entry, or takes that back. */
  readonly reject: (entry: EntryKey, rejected: boolean) => void;
  /** Judges what was answered to an entry by what it says now; false where nothing was. */
  readonly judgeAgain: (entry: EntryKey, now: () => Asked | null) => boolean;
}

type Row = readonly [
  ModelId,
  name: string,
  tuned: 0 | 1,
  threshold: number,
  at: number,
  stale: 0 | 1,
  rejected: 0 | 1,
  exactMatch: number | null,
  f1: number | null,
  answer: string,
];

export function modelAnswerTable(database: Database): ModelAnswerTable {
  const put = database.prepare(`
    INSERT OR REPLACE INTO model_answers
      (entry_key, model_id, version_id, at, context_key, question, exact_match, f1, answer)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const of = database
    .prepare<[EntryKey], Row>(
      `SELECT a.model_id, m.name, m.base_name IS NOT NULL, coalesce(m.no_answer_threshold, 0), a.at, a.stale, a.rejected, a.exact_match, a.f1, a.answer
       FROM model_answers a JOIN models m ON m.id = a.model_id
       WHERE a.entry_key = ? AND m.removed = 0 ORDER BY a.at DESC, a.model_id`,
    )
    .raw();
  const asked = database
    .prepare<[EntryKey], [ModelId, ContextKey, string, string]>(
      'SELECT model_id, context_key, question, answer FROM model_answers WHERE entry_key = ?',
    )
    .raw();
  const judge = database.prepare<[number, number | null, number | null, EntryKey, ModelId]>(
    'UPDATE model_answers SET stale = ?, exact_match = ?, f1 = ? WHERE entry_key = ? AND model_id = ?',
  );
  const reject = database.prepare<[number, EntryKey]>('UPDATE model_answers SET rejected = ? WHERE entry_key = ?');

  return {
    put: ({ entry, model, version, asked: what, answer, at }) => {
      const score = judgeAnswer(what, answer.text);
      put.run(
        entry,
        model,
        version,
        at.getTime(),
        what.contextKey,
        encodeText(what.question),
        score?.exact ?? null,
        score?.f1 ?? null,
        JSON.stringify(answer),
      );
    },
    of: (entry) =>
      of.all(entry).map(([model, modelName, tuned, threshold, at, stale, rejected, exactMatch, f1, answer]) => ({
        model,
        modelName,
        tuned: tuned === 1,
        threshold,
        at: new Date(at),
        stale: stale === 1,
        rejected: rejected === 1,
        exactMatch,
        f1,
        // Only this program writes the JSON in this column.
        ...(JSON.parse(answer) as ModelAnswer),
      })),
    reject: (entry, rejected) => void reject.run(Number(rejected), entry),
    judgeAgain: (entry, now) => {
      const rows = asked.all(entry);
      const state = rows.length === 0 ? null : now();
      if (!state) return rows.length > 0;
      for (const [model, contextKey, question, answer] of rows) {
        const isStale = contextKey !== state.contextKey || decodeText(question) !== state.question;
        const score = judgeAnswer(state, (JSON.parse(answer) as ModelAnswer).text);
        judge.run(Number(isStale), score?.exact ?? null, score?.f1 ?? null, entry, model);
      }
      return true;
    },
  };
}
