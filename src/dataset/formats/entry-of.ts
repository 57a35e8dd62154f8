import type { z } from 'zod';
import type { Answer, Example, ExampleId } from '../example.ts';
import { setAside, type SetAside } from '../sources/record.ts';
import { isList, isObject } from '../sources/parse-raw.ts';
import { questionSchema, type AnswerRecord } from '../squad/schema.ts';
import type { JsonValue, Reading, UnknownFields } from './read-entry.ts';
import type { TotalOffsets } from './total-offsets.ts';

/** The fields of a question that an `Example` has a place for. */
export const questionFields = ['id', 'question', 'answers', 'is_impossible', 'plausible_answers'] as const;

/** The text a question is about, and what its file says around the question. */
export interface QuestionText {
  readonly title: string;
  readonly context: string;
  /** Of `context`. */
  readonly offsets: TotalOffsets;
  readonly unknown: UnknownFields;
}

/** One of `paragraphs[].qas[]`, or an entry of the flat form, as an entry; set aside where SQuAD's fields are not there. */
export function entryOf(record: JsonValue, text: QuestionText, line: number | undefined, own: UnknownFields): Reading {
  const parsed = questionSchema.safeParse(record);
  if (!parsed.success) return notAsWanted(parsed.error, record, line);
  const { id, question, answers, is_impossible, plausible_answers } = parsed.data;
  const raw = record as Readonly<Record<string, JsonValue>>;
  const example: Example = {
    id: (id ?? '') as ExampleId,
    title: text.title,
    context: text.context,
    question,
    answers: toUnits(answers ?? [], text.offsets),
    isImpossible: is_impossible ?? undefined,
    ...(plausible_answers && { plausibleAnswers: toUnits(plausible_answers, text.offsets) }),
  };
  const unknown = mergedFields(
    own,
    answerFields('answers', raw.answers),
    answerFields('plausible_answers', raw.plausible_answers),
    text.unknown,
  );
  return { kind: 'entry', example, unknown, line, review: [] };
}

/** What a record's schema found wrong, as a sentence. */
export function notAsWanted(error: z.ZodError, record: JsonValue, line: number | undefined): SetAside {
  const issue = deepest(error.issues[0]!);
  const field = issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `;
  return setAside(
    line,
    `This is not as SQuAD has it: ${field}${issue.message.replace(/^Invalid input: /, '')}.`,
    record,
  );
}

/** Of a union's alternatives, the one that got furthest. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  return issue.errors
    .map((issues) => deepest({ ...issues[0]!, path: [...issue.path, ...issues[0]!.path] }))
    .reduce((best, next) => (next.path.length > best.path.length ? next : best));
}

function toUnits(records: readonly AnswerRecord[], { toUnits: convert }: TotalOffsets): Answer[] {
  return records.map(({ text, answer_start }) => ({ text, start: convert(answer_start) }));
}

/** No unknown fields: so it is with most entries, of which there may be many. */
const none: UnknownFields = {};

/** The fields of answers beside text and offset: each a list with one value an answer. */
function answerFields(of: string, answers: JsonValue | undefined): UnknownFields {
  if (isObject(answers)) return prefixed(of, without(answers, answerNames));
  if (!isList(answers)) return none;
  const names = new Set<string>();
  for (const answer of answers) for (const name of Object.keys(without(answer, answerNames))) names.add(name);
  if (names.size === 0) return none;
  return Object.fromEntries(
    [...names].map((name) => [
      `${of}.${name}`,
      answers.map((answer) => (isObject(answer) ? (answer[name] ?? null) : null)),
    ]),
  );
}

const answerNames = ['text', 'answer_start'];

export function prefixed(prefix: string, fields: UnknownFields): UnknownFields {
  const names = Object.keys(fields);
  if (names.length === 0) return none;
  return Object.fromEntries(names.map((name) => [`${prefix}.${name}`, fields[name]!]));
}

/** The other fields; none of what is no object. */
export function without(record: JsonValue, names: readonly string[]): UnknownFields {
  if (!isObject(record)) return none;
  const others = Object.keys(record).filter((name) => !names.includes(name));
  if (others.length === 0) return none;
  return Object.fromEntries(others.map((name) => [name, record[name]!]));
}

/** All of them together; later ones win. */
export function mergedFields(...all: readonly UnknownFields[]): UnknownFields {
  const some = all.filter((fields) => fields !== none);
  if (some.length < 2) return some[0] ?? none;
  return Object.fromEntries(some.flatMap((fields) => Object.entries(fields)));
}
