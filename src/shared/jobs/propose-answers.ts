import { z } from 'zod';
import { entryFilterSchema } from '../contract/entries.ts';
import { dataSetIdSchema } from '../contract/ids.ts';
import { askedModelSchema } from './compare-models.ts';
import type { JobKind } from './job-kind.ts';

/** Has models answer the entries that a filter lets through, and keeps what they answer as it comes. */
export const proposeAnswersJob = {
  input: z.object({
    store: z.string(),
    dataSet: dataSetIdSchema,
    filter: entryFilterSchema,
    models: z.array(askedModelSchema),
  }),
  /** Entries that have been answered by each of the models. */
  result: z.object({ answered: z.int() }),
} satisfies JobKind;
