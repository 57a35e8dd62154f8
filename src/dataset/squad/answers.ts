import { Failure } from '../../shared/failure.ts';
import type { Answer } from '../example.ts';
import { offsetMap, type OffsetMap } from './code-points.ts';
import { describeEntry, type EntryPlace } from './entry-failure.ts';
import type { AnswerRecord } from './schema.ts';

/** The file's code-point offsets as UTF-16 offsets. Throws a `Failure` where one lies outside the context. */
export function readAnswers(
  records: readonly AnswerRecord[],
  offsets: OffsetMap,
  path: string,
  place: EntryPlace,
): Answer[] {
  return records.map(({ text, answer_start }) => {
    const start = offsets.toUnits(answer_start);
    if (Number.isNaN(start)) {
      throw new Failure({
        code: 'answer-outside-context',
        message:
          `${path}: ${describeEntry(place)} has an answer outside its context: "answer_start" is ${answer_start}, ` +
          `and the context is ${offsets.codePoints} characters long.`,
        mend: `Set "answer_start" to where "${shortened(text)}" begins in the context, or remove the answer.`,
      });
    }
    return { text, start };
  });
}

/** The reverse: answers as files have them. */
export function writeAnswers(answers: readonly Answer[], context: string): AnswerRecord[] {
  if (answers.length === 0) return [];
  const offsets = offsetMap(context);
  return answers.map(({ text, start }) => ({ text, answer_start: offsets.toCodePoints(start) }));
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
