import { z } from 'zod';
import { call } from './call.ts';
import { entryPartSchema, splitSchema } from './entries.ts';
import { comparisonIdSchema, dataSetIdSchema, entryKeySchema, modelIdSchema, projectIdSchema } from './ids.ts';
import { work } from './work.ts';

const intervalSchema = z.object({ mean: z.number(), low: z.number(), high: z.number() });

/** How the tuned model's answer to a question stands to the base model's. */
export const changeKindSchema = z.enum(['fixed', 'broken', 'both-wrong', 'both-right']);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/**
 * What is wrong with an answer: `too-long` and `too-short` have the gold answer within, or lie within it; `shifted` shares
 * a part of it only; `same-sentence` lies beside it; `answered` where the text has no answer, `silent` where it has one;
 * `gold-suspect`: both models are sure of the same other answer, or the gold one does not stand in the text.
 */
export const errorKindSchema = z.enum([
  'too-long',
  'too-short',
  'shifted',
  'same-sentence',
  'wrong-place',
  'answered',
  'silent',
  'gold-suspect',
]);
export type ErrorKind = z.infer<typeof errorKindSchema>;

/** What questions are grouped by. */
export const groupingSchema = z.enum(['question-type', 'answer-length', 'context-length', 'position', 'document']);
export type Grouping = z.infer<typeof groupingSchema>;

const errorCountsSchema = z.record(errorKindSchema, z.int());
const comparedModelSchema = z.object({
  id: modelIdSchema,
  name: z.string(),
  /** In percent, as is `f1`. */
  exactMatch: z.number(),
  f1: z.number(),
  /** Wrong answers by what is wrong with them. */
  errors: errorCountsSchema,
  /** Null odds above which it said "no answer"; null where that was not allowed, since every question has an answer. */
  threshold: z.number().nullable(),
});

export const comparisonSchema = z.object({
  id: comparisonIdSchema,
  project: projectIdSchema,
  at: z.date(),
  dataSet: z.object({ id: dataSetIdSchema, name: z.string(), versionNumber: z.int() }),
  split: splitSchema.nullable(),
  questions: z.int(),
  /** Questions that the text does not answer. */
  unanswerable: z.int(),
  base: comparedModelSchema,
  tuned: comparedModelSchema,
  /** Tuned less base, in percentage points, with its 95 % interval by a paired bootstrap. */
  difference: intervalSchema,
  counts: z.record(changeKindSchema, z.int()),
  /** Questions that the models answer differently. */
  differ: z.int(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

const spanSchema = z.object({ start: z.int(), end: z.int() });
const scoredSchema = z.object({
  /** Empty: no answer. */
  text: z.string(),
  /** UTF-16 offsets; null for no answer. */
  span: spanSchema.nullable(),
  exactMatch: z.number(),
  /** In `[0, 1]`. */
  f1: z.number(),
  probability: z.number(),
  error: errorKindSchema.nullable(),
  /** Score of no answer less that of the best answer (logits); null where every question has an answer. */
  nullOdds: z.number().nullable(),
  /** The best that is not empty, whether or not it was given; null where nothing was found. */
  best: z.object({ text: z.string(), span: spanSchema, exactMatch: z.number(), f1: z.number() }).nullable(),
});

export const comparedRowSchema = z.object({
  entry: entryKeySchema,
  question: z.string(),
  gold: z.array(z.string()),
  base: scoredSchema,
  tuned: scoredSchema,
  kind: changeKindSchema,
  /** Whether the models' answers differ in more than letter case, articles and punctuation. */
  differ: z.boolean(),
  /** The group that it is in, by what they are grouped by. */
  groups: z.record(groupingSchema, z.string()),
});
export type ComparedRow = z.infer<typeof comparedRowSchema>;

/** A row as it is listed. */
export const listedRowSchema = comparedRowSchema.extend({
  /** Whether the entry still is as the models were asked it. */
  now: z.enum(['same', 'changed', 'removed']),
  /** In what it is other than it was then. */
  changed: z.array(entryPartSchema),
  /** Its gold answers now; none where it was removed. */
  goldNow: z.array(z.string()),
  /** Questions about the same text that were added since. */
  added: z.int(),
});
export type ListedRow = z.infer<typeof listedRowSchema>;

/** A group of questions, with both models' scores in percent. */
export const groupSchema = z.object({
  /** As `groups` of its rows have it. */
  value: z.string(),
  questions: z.int(),
  base: z.object({ exactMatch: z.number(), f1: z.number() }),
  tuned: z.object({ exactMatch: z.number(), f1: z.number() }),
});
export type Group = z.infer<typeof groupSchema>;

/** Which questions: those for which all that is given holds. */
export const comparedFilterSchema = z.object({
  kinds: z.array(changeKindSchema).optional(),
  /** Whether the models' answers differ in more than letter case, articles and punctuation. */
  differ: z.boolean().optional(),
  /** What is wrong with the tuned model's answer. */
  errors: z.array(errorKindSchema).optional(),
  group: z.object({ by: groupingSchema, value: z.string() }).optional(),
  /** Words that all stand in the question or any of its answers; letter case and accents do not count. */
  search: z.string().optional(),
});
export type ComparedFilter = z.infer<typeof comparedFilterSchema>;

/** `change`: F1 of the tuned model less that of the base model. */
export const comparedOrderSchema = z.object({
  by: z.enum(['position', 'change', 'tuned-f1', 'base-f1', 'tuned-probability']),
  direction: z.enum(['ascending', 'descending']),
});
export type ComparedOrder = z.infer<typeof comparedOrderSchema>;

const querySchema = z.object({
  comparison: comparisonIdSchema,
  filter: comparedFilterSchema.default({}),
  order: comparedOrderSchema.default({ by: 'position', direction: 'ascending' }),
});

/** What a model's answers are worth if it says "no answer" where the null odds are above `threshold`. In percent. */
export const thresholdPointSchema = z.object({
  threshold: z.number(),
  f1: z.number(),
  exactMatch: z.number(),
  /** Mean F1 of the answers that are given; null where none is. */
  precision: z.number().nullable(),
  /** F1 of the answers given, over the questions that have one; null where none has. */
  recall: z.number().nullable(),
  /** Questions that get an answer. */
  answered: z.int(),
});
export type ThresholdPoint = z.infer<typeof thresholdPointSchema>;

export const thresholdCurveSchema = z.object({
  /** Ascending; at the first nothing is answered. At most 400, among them the best. */
  points: z.array(thresholdPointSchema),
  /** With the best F1. */
  best: thresholdPointSchema,
  /** What holds at the threshold that the model was asked with. */
  used: thresholdPointSchema,
});
export type ThresholdCurve = z.infer<typeof thresholdCurveSchema>;

/** Base and tuned answers side by side. */
export const compareContract = {
  list: call.input(z.object({ project: projectIdSchema })).output(z.array(comparisonSchema)),
  start: call
    .input(
      z.object({
        project: projectIdSchema,
        base: modelIdSchema,
        tuned: modelIdSchema,
        dataSet: dataSetIdSchema,
        split: splitSchema.nullable(),
      }),
    )
    .output(work(comparisonSchema)),
  /** The entries of all rows, in order. */
  keys: call.input(querySchema).output(z.array(entryKeySchema)),
  rows: call
    .input(
      querySchema.extend({
        offset: z.int().nonnegative().default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(listedRowSchema) })),
  /** All questions in groups, in the order in which these are read. */
  groups: call.input(z.object({ comparison: comparisonIdSchema, by: groupingSchema })).output(z.array(groupSchema)),
  /** Writes it for people who do not have it: as one HTML document, or all its questions as CSV. */
  report: call
    .input(z.object({ comparison: comparisonIdSchema, form: z.enum(['html', 'csv']), path: z.string() }))
    .output(z.object({ path: z.string() })),
  /** Null where every question has an answer: then there is no threshold. */
  thresholds: call
    .input(z.object({ comparison: comparisonIdSchema, model: z.enum(['base', 'tuned']) }))
    .output(thresholdCurveSchema.nullable()),
};
