import { z } from 'zod';
import type { JobKind } from './job-kind.ts';

/** The folders that a model is read from. */
export const modelSourceSchema = z.object({
  model: z.string(),
  /** Of the adapter on top of it, or null. */
  adapter: z.string().nullable(),
});

/** Writes a model, with its adapter merged in, into a folder. */
export const exportModelJob = {
  input: z.object({ source: modelSourceSchema, folder: z.string(), form: z.enum(['onnx', 'merged']) }),
  result: z.object({ path: z.string() }),
} satisfies JobKind;
