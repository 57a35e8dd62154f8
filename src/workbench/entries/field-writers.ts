import type { Database } from 'better-sqlite3';
import { questionType } from '../../dataset/questions/question-type.ts';
import type { EntryKey } from '../store/ids.ts';
import { decodeText, encodeText } from '../store/text-column.ts';
import type { EntryState } from './entry.ts';
import { entryColumns, packAnswers, stateOfRow, type EntryRow } from './entry-row.ts';
import type { EntryIndex } from './entry-index.ts';
import { longestAnswer } from './measures.ts';

type Writers = { readonly [F in keyof EntryState]: (key: EntryKey, value: EntryState[F]) => void };

/** Writes some fields of an entry, the columns derived from them, and the search index. */
export function fieldWriters(
  database: Database,
  index: EntryIndex,
): (key: EntryKey, fields: Partial<EntryState>) => void {
  const column = (name: string) => {
    const update = database.prepare<[string | number | null, EntryKey]>(`UPDATE entries SET ${name} = ? WHERE key = ?`);
    return (key: EntryKey, value: string | number | null) => void update.run(value, key);
  };
  const id = column('example_id');
  const title = column('title');
  const isImpossible = column('is_impossible');
  const plausibleAnswers = column('plausible_answers');
  const extra = column('extra');
  const reviewed = column('reviewed');
  const question = database.prepare<[string, number, string, EntryKey]>(
    'UPDATE entries SET question = ?, question_length = ?, question_type = ? WHERE key = ?',
  );
  const answers = database.prepare<[string, number, number, number | null, EntryKey]>(
    'UPDATE entries SET answers = ?, answer_count = ?, answer_length = ?, answer_start = ? WHERE key = ?',
  );
  const context = database.prepare<[number, number, EntryKey]>(
    'UPDATE entries SET context_key = ?, context_length = ? WHERE key = ?',
  );
  const textOf = database.prepare<[number], { text: string }>('SELECT text FROM contexts WHERE key = ?');
  const read = database.prepare<[EntryKey], EntryRow>(`SELECT ${entryColumns} FROM entries e WHERE e.key = ?`).raw();

  const writers: Writers = {
    id: (key, value) => id(key, encodeText(value)),
    title: (key, value) => title(key, encodeText(value)),
    contextKey: (key, value) => void context.run(value, decodeText(textOf.get(value)!.text).length, key),
    question: (key, value) => void question.run(encodeText(value), value.length, questionType(value), key),
    answers: (key, value) => {
      answers.run(packAnswers(value), value.length, longestAnswer(value), value[0]?.start ?? null, key);
    },
    isImpossible: (key, value) => isImpossible(key, value === null ? null : Number(value)),
    plausibleAnswers: (key, value) => plausibleAnswers(key, value && packAnswers(value)),
    extra: (key, value) => extra(key, value && JSON.stringify(value)),
    split: column('split'),
    reviewed: (key, value) => reviewed(key, Number(value)),
  };

  return (key, fields) => {
    for (const [field, value] of Object.entries(fields)) {
      // The type of a field's value is that of its writer.
      (writers[field as keyof EntryState] as (key: EntryKey, value: unknown) => void)(key, value);
    }
    if (fields.question !== undefined || fields.answers !== undefined) index.replace(key, stateOfRow(read.get(key)!));
  };
}
