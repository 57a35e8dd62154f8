import { z } from 'zod';
import { changeOfAllSchema, entryFilterSchema } from '../contract/entries.ts';
import { agreementIdSchema, dataSetIdSchema } from '../contract/ids.ts';
import type { JobKind } from './job-kind.ts';

/** Looks at every entry of a data set, and makes one edit of what it finds or is told; its findings are then those of now. */
export const mendDataSetJob = {
  input: z.object({
    store: z.string(),
    dataSet: dataSetIdSchema,
    who: z.string(),
    action: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('check') }),
      z.object({
        kind: z.literal('fix'),
        /** Null: of all rules. */
        rules: z.array(z.string()).nullable(),
        certainty: z.enum(['certain', 'likely']),
        filter: entryFilterSchema.optional(),
      }),
      z.object({ kind: z.literal('change'), filter: entryFilterSchema, change: changeOfAllSchema }),
      z.object({ kind: z.literal('review-agreed'), agreement: agreementIdSchema }),
      z.object({ kind: z.enum(['undo', 'redo']) }),
      z.object({
        kind: z.literal('split'),
        seed: z.int(),
        shares: z.object({ train: z.number(), validation: z.number(), test: z.number() }),
        byDocument: z.boolean(),
        stratify: z.boolean(),
      }),
    ]),
  }),
  /** Entries that are different now. */
  result: z.object({ changed: z.int() }),
} satisfies JobKind;
