import { z } from 'zod';
import { call } from './call.ts';
import { modelIdSchema } from './ids.ts';

export const candidateSchema = z.object({
  /** Empty: no answer. */
  text: z.string(),
  /** UTF-16 offsets; null for no answer. */
  span: z.object({ start: z.int(), end: z.int() }).nullable(),
  probability: z.number(),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const modelAnswerSchema = z.object({
  model: modelIdSchema,
  /** The best first. */
  candidates: z.array(candidateSchema),
  /** Score of no answer less that of the best answer (logits). */
  nullOdds: z.number().nullable(),
  /** Null odds above which it says "no answer". */
  threshold: z.number(),
  seconds: z.number(),
  warnings: z.array(z.string()),
});
export type ModelAnswer = z.infer<typeof modelAnswerSchema>;

/** A question about a text, put to models. */
export const askContract = {
  /** Abort the call to cancel. Models stay loaded for a while. */
  answer: call
    .input(
      z.object({
        models: z.array(modelIdSchema).min(1).max(4),
        question: z.string(),
        context: z.string(),
        nBestSize: z.int().min(1).max(100).default(10),
        maxAnswerLength: z.int().min(1).default(30),
        /** Whether "no answer" may be the answer. */
        allowNoAnswer: z.boolean().default(true),
      }),
    )
    .output(z.array(modelAnswerSchema)),
};
