import { z } from 'zod';
import { isObject } from '../sources/parse-raw.ts';
import { fieldNames, setAside } from '../sources/record.ts';
import { entryOf, notAsWanted, questionFields, without } from './entry-of.ts';
import type { JsonValue, Reading } from './read-entry.ts';
import { totalOffsets } from './total-offsets.ts';

/** What the flat form has, a field each. */
export const flatFields = [...questionFields, 'title', 'context'] as const;

const textSchema = z.object({ title: z.string().nullish(), context: z.string() });

/** A record of the flat form as an entry. */
export function flatEntry(record: JsonValue, line: number | undefined): Reading {
  if (!isObject(record)) return setAside(line, 'This is no object with fields.', record);
  const text = textSchema.safeParse(record);
  if (!text.success && !('context' in record)) {
    return setAside(line, `This has no "context", only ${fieldNames(record)}.`, record);
  }
  if (!text.success) return notAsWanted(text.error, record, line);
  const { title, context } = text.data;
  const about = { title: title ?? '', context, offsets: totalOffsets(context), unknown: {} };
  return entryOf(record, about, line, without(record, flatFields));
}

/** What share of the records has what the flat form has; answers may be missing, as in test data. */
export function flatShare(records: readonly JsonValue[]): number {
  if (records.length === 0) return 0;
  const likely = records.filter(
    (record) => isObject(record) && 'question' in record && 'context' in record && hasAnswers(record.answers),
  );
  return likely.length / records.length;
}

function hasAnswers(answers: JsonValue | undefined): boolean {
  if (answers === undefined || answers === null) return true;
  const [first] = Array.isArray(answers) ? (answers as readonly JsonValue[]) : [answers];
  return first === undefined || (isObject(first) && 'text' in first && 'answer_start' in first);
}
