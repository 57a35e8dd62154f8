import { z } from 'zod';
import { call } from './call.ts';
import { journalStateSchema } from './data-sets.ts';
import { answerSchema } from './entries.ts';
import { agreementIdSchema, dataSetIdSchema, entryKeySchema } from './ids.ts';
import { work } from './work.ts';

/** In what two people's answers to a question differ, as `src/pipeline/agreement` has it. */
export const differenceSchema = z.enum(['none', 'bounds', 'place', 'answer', 'answerable']);
export type Difference = z.infer<typeof differenceSchema>;

/** Whose answer holds: `neither` leaves the question without one, to be answered anew. */
export const settlementSchema = z.enum(['mine', 'theirs', 'both', 'neither']);
export type Settlement = z.infer<typeof settlementSchema>;

export const agreementTotalsSchema = z.object({
  /** Questions that both have answered. */
  questions: z.int(),
  /** In percent of these. */
  exactMatch: z.number(),
  f1: z.number(),
  /** Cohen's kappa of whether the text has an answer; null where nobody can tell. */
  kappa: z.number().nullable(),
  differences: z.record(differenceSchema, z.int()),
  unanswered: z.int(),
  /** Questions that only this data set has, and that only the file has. */
  onlyOne: z.int(),
  onlyOther: z.int(),
});
export type AgreementTotals = z.infer<typeof agreementTotalsSchema>;

/** A data set held against the file of another annotator. */
export const agreementSchema = z.object({
  id: agreementIdSchema,
  dataSet: dataSetIdSchema,
  file: z.string(),
  at: z.date(),
  totals: agreementTotalsSchema,
  conflicts: z.int(),
  settled: z.int(),
  /** Questions that both answered alike, that say so still, and that nobody has marked as reviewed. */
  toReview: z.int(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** A question on which they differ. */
export const conflictSchema = z.object({
  number: z.int(),
  entry: entryKeySchema,
  question: z.string(),
  difference: differenceSchema,
  /** In `[0, 1]`. */
  f1: z.number(),
  /** As it is now. */
  mine: z.array(answerSchema),
  theirs: z.array(answerSchema),
  /** Null: still open, or open again since that was undone. */
  settled: settlementSchema.nullable(),
});
export type Conflict = z.infer<typeof conflictSchema>;

const agreement = z.object({ agreement: agreementIdSchema });

/** Two annotators: how far they agree, and conflicts settled one by one. */
export const agreementContract = {
  /** Holds a data set against a file of the same questions. */
  compare: call.input(z.object({ dataSet: dataSetIdSchema, path: z.string() })).output(work(agreementSchema)),
  /** The newest first. */
  list: call.input(z.object({ dataSet: dataSetIdSchema })).output(z.array(agreementSchema)),
  /** Those of entries that are there. */
  conflicts: call.input(agreement).output(z.array(conflictSchema)),
  /** One step of undo. */
  settle: call.input(agreement.extend({ number: z.int(), how: settlementSchema })).output(journalStateSchema),
  /** Marks all that is to review as reviewed. One step of undo. */
  reviewAgreed: call.input(agreement).output(journalStateSchema),
};
