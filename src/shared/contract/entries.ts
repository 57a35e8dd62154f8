import { z } from 'zod';
import { candidateSchema } from './ask.ts';
import { dataSetIdSchema, entryKeySchema, modelIdSchema } from './ids.ts';

export const splitSchema = z.enum(['train', 'validation', 'test']);
export type Split = z.infer<typeof splitSchema>;

/** What of an entry can be other than it was. */
export const entryPartSchema = z.enum(['question', 'answers', 'text', 'split', 'reviewed', 'other']);
export type EntryPart = z.infer<typeof entryPartSchema>;

/** A span of a context; `start` counts UTF-16 units. */
export const answerSchema = z.object({ text: z.string(), start: z.int().nonnegative() });
export type Answer = z.infer<typeof answerSchema>;

/** Why an entry would teach a model something. Probabilities in `[0, 1]`. */
export const teachingReasonSchema = z.discriminatedUnion('kind', [
  /** Its answer is wrong, and it is sure of it. */
  z.object({ kind: z.literal('confidently-wrong'), probability: z.number() }),
  z.object({ kind: z.literal('uncertain'), probability: z.number() }),
  /** What another model answers; empty: no answer. */
  z.object({ kind: z.literal('models-disagree'), other: z.string() }),
  /** How far its null odds are from the threshold of "no answer", in logits. */
  z.object({ kind: z.literal('near-threshold'), distance: z.number() }),
  /** Words of the question that training questions hardly have. */
  z.object({ kind: z.literal('unlike-training'), words: z.array(z.string()) }),
]);
export type TeachingReason = z.infer<typeof teachingReasonSchema>;

export const entrySchema = z.object({
  key: entryKeySchema,
  id: z.string(),
  title: z.string(),
  context: z.string(),
  question: z.string(),
  answers: z.array(answerSchema),
  isImpossible: z.boolean().nullable(),
  plausibleAnswers: z.array(answerSchema).nullable(),
  split: splitSchema.nullable(),
  reviewed: z.boolean(),
  /** Whether it says something else than as it was imported, or was added since. */
  edited: z.boolean(),
  /** Findings that are not stale. */
  findings: z.int(),
  /** Where in its document the text stands; left out where that is not known. */
  place: z.object({ page: z.int().nullable(), heading: z.string().nullable() }).optional(),
  /** What weighs most first; left out where no model has answered it. */
  teaching: z.array(teachingReasonSchema).optional(),
});
export type Entry = z.infer<typeof entrySchema>;

export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** What was seen, as sentences. */
  seen: z.string(),
  /** Which of the entry's answers it is about; null where it is about something else. */
  answer: z.int().nullable(),
  fix: z.object({ certainty: z.enum(['certain', 'likely']), description: z.string() }).nullable(),
  /** Whether the entry was edited since. */
  stale: z.boolean(),
});
export type EntryFinding = z.infer<typeof findingSchema>;

/** What a model answered to an entry. */
export const answerOfModelSchema = z.object({
  model: modelIdSchema,
  name: z.string(),
  /** Whether it was trained from another model that is known. */
  tuned: z.boolean(),
  at: z.date(),
  /** Empty: no answer. */
  text: z.string(),
  /** UTF-16 offsets; null for no answer. */
  span: z.object({ start: z.int(), end: z.int() }).nullable(),
  probability: z.number(),
  /** Its other candidates, the likeliest first. */
  others: z.array(candidateSchema),
  /** Against the gold answers as they are now, in `[0, 1]`; null where there are none to judge by. */
  exactMatch: z.number().nullable(),
  f1: z.number().nullable(),
  /** Whether the entry asks something else since, or of another text. */
  stale: z.boolean(),
  /** Whether a person has said that it is not what they want. */
  rejected: z.boolean(),
});
export type AnswerOfModel = z.infer<typeof answerOfModelSchema>;

const lengthSchema = z.object({ least: z.int().optional(), most: z.int().optional() });

/** Which entries: those for which all that is given holds. */
export const entryFilterSchema = z.object({
  /** Those of these keys. */
  entries: z.array(entryKeySchema).max(1000).optional(),
  /** Those that ask about the same context as this one. */
  sameText: entryKeySchema.optional(),
  search: z.string().optional(),
  rules: z.array(z.string()).optional(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  findings: z.boolean().optional(),
  splits: z.array(splitSchema.nullable()).optional(),
  answerable: z.boolean().optional(),
  title: z.string().optional(),
  contextLength: lengthSchema.optional(),
  questionLength: lengthSchema.optional(),
  answerLength: lengthSchema.optional(),
  /** Where the first answer begins, in percent of the context. */
  answerPosition: lengthSchema.optional(),
  /** By the question's first question word: `who`, `what` … `yes-no`, `other`. */
  questionTypes: z.array(z.string()).optional(),
  /** The name of a model that has answered them. */
  wrongBy: z.string().optional(),
  edited: z.boolean().optional(),
  reviewed: z.boolean().optional(),
});
export type EntryFilter = z.infer<typeof entryFilterSchema>;

export const entryOrderSchema = z.object({
  by: z.enum([
    'position',
    'question',
    'title',
    'context-length',
    'question-length',
    'answer-length',
    'edits',
    'teaches',
  ]),
  direction: z.enum(['ascending', 'descending']),
});

export const entryQuerySchema = z.object({
  dataSet: dataSetIdSchema,
  filter: entryFilterSchema.default({}),
  order: entryOrderSchema.default({ by: 'position', direction: 'ascending' }),
  limit: z.int().min(1).max(1000).default(100),
  /** Where the page before ended; null from the start. */
  after: z.string().nullable().default(null),
});

export const entryPageSchema = z.object({ entries: z.array(entrySchema), next: z.string().nullable() });

export const facetsSchema = z.object({
  entries: z.int(),
  contexts: z.int(),
  answerable: z.int(),
  edited: z.int(),
  reviewed: z.int(),
  splits: z.object({ train: z.int(), validation: z.int(), test: z.int(), none: z.int() }),
  questionTypes: z.record(z.string(), z.int()),
  /** Models that have answered some of them as they are now, those asked last first, and how many of these they got wrong. */
  models: z.array(z.object({ name: z.string(), answered: z.int(), wrong: z.int() })),
  /** Entries with a finding of each rule. */
  rules: z.record(z.string(), z.int()),
  /** Entries with any finding, and those that a fix of each certainty is known for. */
  withFindings: z.int(),
  fixable: z.object({ certain: z.int(), likely: z.int() }),
});
export type Facets = z.infer<typeof facetsSchema>;

const keyed = { entry: entryKeySchema };

/** A change of a data set that a person makes; each is one step of undo. */
export const editCommandSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add-entries'),
    entries: z.array(
      z.object({
        /** Left out: one that no other has. */
        id: z.string().optional(),
        title: z.string().default(''),
        context: z.string(),
        question: z.string(),
        answers: z.array(answerSchema),
        /** Null: it has no such flag. */
        isImpossible: z.boolean().nullable().default(null),
        plausibleAnswers: z.array(answerSchema).nullable().default(null),
        split: splitSchema.nullable().default(null),
      }),
    ),
  }),
  z.object({ kind: z.literal('remove-entries'), entries: z.array(entryKeySchema) }),
  z.object({ kind: z.literal('change-question'), ...keyed, question: z.string() }),
  z.object({
    kind: z.literal('change-answers'),
    ...keyed,
    answers: z.array(answerSchema),
    /** Left out: it follows the answers where the entry has the flag. */
    isImpossible: z.boolean().optional(),
    /** Left out: they stay; null: there are none. */
    plausibleAnswers: z.array(answerSchema).nullable().optional(),
    /** Whether the entry is then reviewed; left out: as it was. */
    reviewed: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('change-context'), ...keyed, scope: z.enum(['entry', 'context']), context: z.string() }),
  z.object({ kind: z.literal('change-splits'), entries: z.array(entryKeySchema), split: splitSchema.nullable() }),
  z.object({ kind: z.literal('mark-reviewed'), entries: z.array(entryKeySchema), reviewed: z.boolean() }),
]);
/** What can be done to all entries that a filter lets through; each is one step of undo. */
export const changeOfAllSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mark-reviewed'), reviewed: z.boolean() }),
  z.object({ kind: z.literal('change-splits'), split: splitSchema.nullable() }),
  /** Makes the fixes that are certain: those of these rules, or of all. */
  z.object({ kind: z.literal('fix'), rules: z.array(z.string()).nullable().default(null) }),
  /** Says that their texts have no answer. */
  z.object({ kind: z.literal('no-answer') }),
  z.object({ kind: z.literal('remove-entries') }),
]);
export type ChangeOfAll = z.infer<typeof changeOfAllSchema>;

/** What a change of all would do. */
export const previewOfChangeSchema = z.object({
  /** Entries that would be different; those that are so already are not counted. */
  changed: z.int(),
  /** The first of them; `after` is null where it would be gone. */
  samples: z.array(z.object({ before: entrySchema, after: entrySchema.nullable() })),
});
export type PreviewOfChange = z.infer<typeof previewOfChangeSchema>;

export type EditCommand = z.input<typeof editCommandSchema>;
