import { z } from 'zod';

/** Entries whose value lies in a stretch; `to` is the last value in it, null where it has no end. */
export const barSchema = z.object({ from: z.int(), to: z.int().nullable(), count: z.int() });
export type Bar = z.infer<typeof barSchema>;

/** What entries are like, as charts that people look at instead of reading. Lengths in UTF-16 units. */
export const chartsSchema = z.object({
  /** What lengths are to a model; null where there is none to measure with. */
  tokens: z
    .object({
      model: z.string(),
      /** Measured on texts from all over the data set. */
      charactersPerToken: z.number(),
      /** Longest input, question and special tokens included. */
      maxSeqLength: z.int(),
      /** What a question of middling length takes of it, with the special tokens. */
      questionTokens: z.int(),
    })
    .nullable(),
  contextLength: z.array(barSchema),
  /** In percent of the context. */
  answerPosition: z.array(barSchema),
  /** Of the longest answer; 0 where there is none. */
  answerLength: z.array(barSchema),
  questionTypes: z.record(z.string(), z.int()),
  rules: z.record(z.string(), z.int()),
});
export type Charts = z.infer<typeof chartsSchema>;
