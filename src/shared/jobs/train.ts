import { z } from 'zod';
import { adviceSchema } from '../contract/runs.ts';
import type { JobKind } from './job-kind.ts';

/** A training run, from its start or from a checkpoint. */
export const trainJob = {
  input: z.object({
    /** By their Hugging Face names; complete, as `resolveArguments` takes them. */
    arguments: z.record(z.string(), z.unknown()),
    /** Held locked while the job runs, so that no two processes write to one run. */
    lockFile: z.string(),
  }),
  result: z.object({
    /** `stopped`: ended early on request; `checkpoint` is where to go on from. */
    outcome: z.enum(['finished', 'stopped']),
    metrics: z.record(z.string(), z.number()),
    advice: z.array(adviceSchema),
    /** The last one written, or null. */
    checkpoint: z.string().nullable(),
  }),
} satisfies JobKind;
