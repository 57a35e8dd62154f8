import type { Example, ExampleId } from '../example.ts';
import { readAnswers } from './answers.ts';
import type { OffsetMap } from './code-points.ts';
import type { QuestionRecord } from './schema.ts';

/** The text an entry is about. */
export interface EntryText {
  readonly title: string;
  readonly context: string;
  /** Of `context`. */
  readonly offsets: OffsetMap;
}

/** An entry of either form as an `Example`. Throws a `Failure` where an answer lies outside the context. */
export function readEntry(record: QuestionRecord, text: EntryText, path: string, number: number): Example {
  const id = record.id ?? '';
  const place = { number, id };
  return {
    id: id as ExampleId,
    title: text.title,
    context: text.context,
    question: record.question,
    answers: readAnswers(record.answers ?? [], text.offsets, path, place),
    isImpossible: record.is_impossible ?? undefined,
    ...(record.plausible_answers && {
      plausibleAnswers: readAnswers(record.plausible_answers, text.offsets, path, place),
    }),
  };
}
