import { z } from 'zod';
import { candidateSchema } from '../contract/ask.ts';
import type { JobKind } from './job-kind.ts';
import { modelSourceSchema } from './export-model.ts';

/** Puts a question about a text to models, which stay loaded for the next one. */
export const answerJob = {
  input: z.object({
    /** Each with the null odds above which it says "no answer". */
    sources: z.array(modelSourceSchema.extend({ threshold: z.number() })),
    question: z.string(),
    context: z.string(),
    nBestSize: z.int(),
    maxAnswerLength: z.int(),
    allowNoAnswer: z.boolean(),
  }),
  /** One for each of the sources, in their order. */
  result: z.array(
    z.object({
      candidates: z.array(candidateSchema),
      nullOdds: z.number().nullable(),
      seconds: z.number(),
      warnings: z.array(z.string()),
    }),
  ),
} satisfies JobKind;
