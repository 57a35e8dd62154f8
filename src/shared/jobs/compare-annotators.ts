import { z } from 'zod';
import { agreementIdSchema, dataSetIdSchema } from '../contract/ids.ts';
import type { JobKind } from './job-kind.ts';

/** Holds a data set against a file of the same questions, and keeps where they differ. */
export const compareAnnotatorsJob = {
  input: z.object({ store: z.string(), dataSet: dataSetIdSchema, path: z.string() }),
  result: z.object({ agreement: agreementIdSchema }),
} satisfies JobKind;
