import type { Answer } from '../example.ts';
import type { JsonValue, UnknownFields } from '../formats/read-entry.ts';
import { totalOffsets } from '../formats/total-offsets.ts';

type Extras = Readonly<Record<string, readonly JsonValue[]>>;

/** Answers as the nested form has them, offsets in code points. */
export function answerRecords(answers: readonly Answer[], context: string, extras: Extras): UnknownFields[] {
  const { text, answer_start } = answerColumns(answers, context);
  return text.map((one, index) => ({
    text: one,
    answer_start: answer_start[index]!,
    ...Object.fromEntries(Object.entries(extras).map(([name, values]) => [name, values[index]!])),
  }));
}

/** Answers as the flat form has them. */
export function answerColumns(answers: readonly Answer[], context: string): { text: string[]; answer_start: number[] } {
  if (answers.length === 0) return { text: [], answer_start: [] };
  const { toCodePoints } = totalOffsets(context);
  return { text: answers.map(({ text }) => text), answer_start: answers.map(({ start }) => toCodePoints(start)) };
}
