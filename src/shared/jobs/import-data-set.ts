import { z } from 'zod';
import { mappingValueSchema } from '../contract/data-sets.ts';
import { splitSchema } from '../contract/entries.ts';
import { dataSetIdSchema, projectIdSchema } from '../contract/ids.ts';
import type { JobKind } from './job-kind.ts';

/** Brings a file into the store as a data set; nothing of it stays where that fails or is cancelled. */
export const importDataSetJob = {
  input: z.object({
    store: z.string(),
    project: projectIdSchema,
    path: z.string(),
    name: z.string(),
    split: splitSchema.nullable(),
    mapping: mappingValueSchema.optional(),
    who: z.string(),
  }),
  result: z.object({ dataSet: dataSetIdSchema }),
} satisfies JobKind;
