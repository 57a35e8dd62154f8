import { z } from 'zod';
import { splitSchema } from '../contract/entries.ts';
import { comparisonIdSchema, modelIdSchema, projectIdSchema, versionIdSchema } from '../contract/ids.ts';
import { modelSourceSchema } from './export-model.ts';
import type { JobKind } from './job-kind.ts';

/** A model that answers questions. */
export const askedModelSchema = z.object({
  id: modelIdSchema,
  name: z.string(),
  source: modelSourceSchema,
  /** Null odds above which it says "no answer". */
  threshold: z.number(),
});
export type AskedModel = z.infer<typeof askedModelSchema>;

/** Lets two models answer the questions of a data set, and keeps their answers side by side. */
export const compareModelsJob = {
  input: z.object({
    store: z.string(),
    project: projectIdSchema,
    version: versionIdSchema,
    /** Null: all entries. */
    split: splitSchema.nullable(),
    base: askedModelSchema,
    tuned: askedModelSchema,
  }),
  result: z.object({ comparison: comparisonIdSchema }),
} satisfies JobKind;
