import { z } from 'zod';
import { workProgressSchema } from '../contract/work.ts';
import { runEventSchema } from '../events.ts';
import { jobKinds, type JobName } from './registry.ts';

const jobName = z.enum(Object.keys(jobKinds) as [JobName, ...JobName[]]);

/**
 * How a job ends early: `pause` with something to go on from, `end` with what there is, `cancel` with nothing. Jobs that
 * have no such things treat them alike.
 */
export const stopSchema = z.enum(['pause', 'end', 'cancel']);
export type StopHow = z.infer<typeof stopSchema>;

/** What a worker is told. It does one job after the other, and ends once it is told to leave or its parent is gone. */
export const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), kind: jobName, input: z.unknown() }),
  z.object({ type: z.literal('stop'), how: stopSchema }),
  z.object({ type: z.literal('leave') }),
]);
export type ToWorker = z.infer<typeof toWorkerSchema>;

/** What a worker tells. Each job ends with a `result` or a `failure`; whatever else ends it ended the process. */
export const fromWorkerSchema = z.discriminatedUnion('type', [
  /** What it runs on, by name. */
  z.object({ type: z.literal('environment'), values: z.record(z.string(), z.string()) }),
  z.object({ type: z.literal('run-event'), event: runEventSchema }),
  workProgressSchema,
  /** Once a second, as far as the work lets it. */
  z.object({ type: z.literal('memory'), residentBytes: z.number() }),
  z.object({ type: z.literal('result'), result: z.unknown() }),
  z.object({ type: z.literal('failure'), code: z.string(), message: z.string(), mend: z.string() }),
]);
export type FromWorker = z.infer<typeof fromWorkerSchema>;
