import { z } from 'zod';
import { argumentValuesSchema, estimateSchema } from '../contract/arguments.ts';
import { versionIdSchema } from '../contract/ids.ts';
import type { JobKind } from './job-kind.ts';

/** Finds out what a run will take, by some steps of it. */
export const estimateRunJob = {
  input: z.object({
    store: z.string(),
    version: versionIdSchema,
    dataSetName: z.string(),
    /** Complete but for the files, which are not written for it. */
    arguments: argumentValuesSchema,
  }),
  result: estimateSchema,
} satisfies JobKind;
