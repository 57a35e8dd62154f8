import { eventIterator } from '@orpc/contract';
import { z } from 'zod';

/** How far something that takes a while is. */
export const workProgressSchema = z.object({
  type: z.literal('progress'),
  /** What is being done, as a few words for people: `Reading ward.json`. */
  label: z.string(),
  completed: z.number().nonnegative(),
  /** Null where nobody knows. */
  total: z.number().positive().nullable(),
  unit: z.string(),
  etaSeconds: z.number().nonnegative().nullable(),
});
export type WorkProgress = z.infer<typeof workProgressSchema>;

/**
 * Work that tells how far it is and ends with a `done`. Whoever ends the iteration before that cancels the work; nothing
 * half done stays.
 */
export function work<Result extends z.ZodType>(result: Result) {
  const done = z.object({ type: z.literal('done'), result });
  return eventIterator(z.discriminatedUnion('type', [workProgressSchema, done]));
}
