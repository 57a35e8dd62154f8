import { z } from 'zod';
import { call } from './call.ts';
import { splitSchema } from './entries.ts';
import { comparisonIdSchema, dataSetIdSchema, entryKeySchema, modelIdSchema, projectIdSchema } from './ids.ts';
import { work } from './work.ts';

const intervalSchema = z.object({ mean: z.number(), low: z.number(), high: z.number() });

/** How the tuned model's answer to a question stands to the base model's. */
export const changeKindSchema = z.enum(['fixed', 'broken', 'both-wrong', 'both-right']);
export type ChangeKind = z.infer<typeof changeKindSchema>;

export const comparisonSchema = z.object({
  id: comparisonIdSchema,
  project: projectIdSchema,
  at: z.date(),
  dataSet: z.object({ id: dataSetIdSchema, name: z.string(), versionNumber: z.int() }),
  split: splitSchema.nullable(),
  questions: z.int(),
  base: z.object({ id: modelIdSchema, name: z.string(), exactMatch: z.number(), f1: z.number() }),
  tuned: z.object({ id: modelIdSchema, name: z.string(), exactMatch: z.number(), f1: z.number() }),
  /** Tuned less base, in percentage points, with its 95 % interval by a paired bootstrap. */
  difference: intervalSchema,
  counts: z.record(changeKindSchema, z.int()),
  /** Questions that the models answer differently. */
  differ: z.int(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

const scoredSchema = z.object({
  text: z.string(),
  span: z.object({ start: z.int(), end: z.int() }).nullable(),
  exactMatch: z.number(),
  f1: z.number(),
  probability: z.number(),
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
});
export type ComparedRow = z.infer<typeof comparedRowSchema>;

/** Which questions: those for which all that is given holds. */
export const comparedFilterSchema = z.object({
  kinds: z.array(changeKindSchema).optional(),
  /** Whether the models' answers differ in more than letter case, articles and punctuation. */
  differ: z.boolean().optional(),
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
    .output(z.object({ total: z.int(), rows: z.array(comparedRowSchema) })),
};
