import { z } from 'zod';

/** The stages a run goes through, in the order in which they can occur. */
export const stages = ['clean', 'tokenize', 'load', 'train', 'evaluate', 'predict', 'save'] as const;
export type Stage = (typeof stages)[number];

const numbers = z.record(z.string(), z.number()).readonly();

/** What a run tells whoever listens: a terminal, a window, a test. Plain data, so that it crosses processes. */
export const runEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('stage'), stage: z.enum(stages), state: z.enum(['started', 'finished']) }).readonly(),
  z
    .object({
      type: z.literal('progress'),
      stage: z.enum(stages),
      completed: z.number(),
      total: z.number(),
      unit: z.enum(['entries', 'steps', 'batches', 'windows']),
      /** Seconds left, or null while too little has been seen to tell. */
      etaSeconds: z.number().nullable(),
    })
    .readonly(),
  z
    .object({
      type: z.literal('log'),
      level: z.enum(['info', 'warning', 'error']),
      /** Stable and machine-readable, in kebab case. */
      code: z.string(),
      message: z.string(),
    })
    .readonly(),
  /** One point of the curves, under the names of `trainer_state.json`: `loss`, `eval_f1`, `learning_rate` … */
  z.object({ type: z.literal('metric'), step: z.number(), epoch: z.number(), values: numbers }).readonly(),
  z.object({ type: z.literal('checkpoint'), step: z.number(), folder: z.string(), best: z.boolean() }).readonly(),
  z
    .object({
      type: z.literal('done'),
      /** `stopped`: ended early on request, with a checkpoint from which it resumes. */
      outcome: z.enum(['finished', 'stopped']),
      metrics: numbers,
    })
    .readonly(),
]);
export type RunEvent = z.infer<typeof runEventSchema>;

export type EmitEvent = (event: RunEvent) => void;
