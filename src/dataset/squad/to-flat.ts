import type { Answer, Example } from '../example.ts';
import { writeAnswers } from './answers.ts';

interface AnswerColumns {
  readonly text: readonly string[];
  readonly answer_start: readonly number[];
}

/** An entry as the flat form has it. */
export interface FlatEntry {
  readonly id: string;
  readonly title: string;
  readonly context: string;
  readonly question: string;
  readonly answers: AnswerColumns;
  readonly is_impossible?: boolean;
  readonly plausible_answers?: AnswerColumns;
}

/** The flat form of Hugging Face's `datasets`, in the order given. */
export function toFlat(examples: readonly Example[]): {
  readonly version: 'v2.0';
  readonly data: readonly FlatEntry[];
} {
  return { version: 'v2.0', data: examples.map(toFlatEntry) };
}

function toFlatEntry(example: Example): FlatEntry {
  const { id, title, context, question } = example;
  return {
    id,
    title,
    context,
    question,
    answers: toColumns(example.answers, context),
    ...(example.isImpossible !== undefined && { is_impossible: example.isImpossible }),
    ...(example.plausibleAnswers && { plausible_answers: toColumns(example.plausibleAnswers, context) }),
  };
}

function toColumns(answers: readonly Answer[], context: string): AnswerColumns {
  const records = writeAnswers(answers, context);
  return { text: records.map(({ text }) => text), answer_start: records.map(({ answer_start }) => answer_start) };
}
