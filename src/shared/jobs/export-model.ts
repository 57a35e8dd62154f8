import { z } from 'zod';
import { splitSchema } from '../contract/entries.ts';
import { versionIdSchema } from '../contract/ids.ts';
import { exportedWeightsSchema, exportFormSchema } from '../contract/models.ts';
import type { JobKind } from './job-kind.ts';

/** The folders that a model is read from. */
export const modelSourceSchema = z.object({
  model: z.string(),
  /** Of the adapter on top of it, or null. */
  adapter: z.string().nullable(),
});

/** Writes a model into a folder, and measures what was written on a split of a data set. */
export const exportModelJob = {
  input: z.object({
    source: modelSourceSchema,
    name: z.string(),
    folder: z.string(),
    form: exportFormSchema,
    languages: z.array(z.string()),
    /** Null: nothing is measured. */
    measureWith: z
      .object({
        store: z.string(),
        name: z.string(),
        version: versionIdSchema,
        split: splitSchema.nullable(),
        /** Null odds above which it says "no answer". */
        threshold: z.number(),
      })
      .nullable(),
  }),
  result: z.object({ path: z.string(), weights: z.array(exportedWeightsSchema) }),
} satisfies JobKind;
