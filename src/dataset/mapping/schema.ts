import { z } from 'zod';

const path = z.string().min(1);

/** Where an answer is among the fields, and how its offsets are meant. */
const answersSchema = z.strictObject({
  /** The list whose elements are answers (`answers.*`), where fields below have paths of it; absent where a record has one. */
  each: path.optional(),
  /** The answer's text, or a list of texts. */
  text: path.optional(),
  /** Its offset, or a list of offsets; without one, answers are located in the context. */
  start: path.optional(),
  end: path.optional(),
  /** What the first character's offset is. */
  base: z.union([z.literal(0), z.literal(1)]).default(0),
  /** Whether `end` is the offset behind the last character, or of it. */
  end_is: z.enum(['exclusive', 'inclusive']).default('exclusive'),
  unit: z.enum(['code-point', 'utf-16', 'byte']).default('code-point'),
});

/**
 * Which field of a file is what. A path is the names on the way, with dots between and `*` for the elements of a list:
 * `questions.*.answers.*.text`. A dot, a `*` or a backslash that belongs to a name has a backslash before it.
 */
export const mappingSchema = z.strictObject({
  version: z.literal(1).default(1),
  /** JSON only: where in the document its records stand (`rows.*`); by default where they were found. Empty: it is one. */
  records: z.string().optional(),
  /** Within a record, the list of its questions (`questions.*`), where it has several. */
  entries: path.optional(),
  id: path.optional(),
  title: path.optional(),
  context: path,
  question: path,
  /** Contexts in HTML lose their tags; offsets move with the text. */
  context_format: z.enum(['text', 'html']).default('text'),
  /** Whether offsets count within the context as it stands in the file, tags and all. Only with `html`. */
  offsets_in: z.enum(['source', 'text']).default('source'),
  answers: answersSchema.optional(),
  is_impossible: path.optional(),
  /** Answer texts (case and space aside) that mean that there is none. */
  no_answer: z.array(z.string()).default([]),
  /** How sure a proposal is of its parts, in `[0, 1]`; for people only. */
  certainty: z.record(z.string(), z.object({ certainty: z.number(), reason: z.string() })).optional(),
});

export type FieldMapping = z.output<typeof mappingSchema>;
export type FieldMappingInput = z.input<typeof mappingSchema>;
export type AnswersMapping = z.output<typeof answersSchema>;
