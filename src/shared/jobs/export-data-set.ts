import { z } from 'zod';
import { splitSchema } from '../contract/entries.ts';
import { versionIdSchema } from '../contract/ids.ts';
import type { JobKind } from './job-kind.ts';

/** Writes a version of a data set, or one of its splits, to a file. */
export const exportDataSetJob = {
  input: z.object({
    store: z.string(),
    version: versionIdSchema,
    path: z.string(),
    /** Name of a writer in `src/dataset/export`. */
    writer: z.string(),
    /** Null: all entries. */
    split: splitSchema.nullable(),
    entries: z.int(),
  }),
  result: z.object({ entries: z.int() }),
} satisfies JobKind;
