import { z } from 'zod';
import { readJsonFile } from '../files/read-json-file.ts';

const range = z
  .strictObject({
    min: z.number(),
    max: z.number(),
    /** `log`: every factor equally likely, for what spans orders of magnitude. */
    scale: z.enum(['linear', 'log']).default('linear'),
  })
  .refine(({ min, max }) => min < max, 'min must be below max')
  .refine(({ min, scale }) => scale === 'linear' || min > 0, 'min must be above 0 on a log scale')
  .readonly();

const values = z.array(z.json()).min(1).readonly();

const median = z
  .strictObject({
    rule: z.literal('median'),
    /** Other trials that must have come as far before one is judged by them. */
    min_trials: z.int().min(1).default(3),
    /** No trial is stopped before this step. */
    min_step: z.int().min(0).default(0),
  })
  .readonly();

const sweepSchema = z
  .strictObject({
    /** A file of arguments as run-qa takes it, or the arguments themselves; what the parameters do not say. */
    arguments: z.union([z.string(), z.record(z.string(), z.json())], 'a path or an object of arguments'),
    /** Where trials and results go. */
    output_dir: z.string().optional(),
    method: z.enum(['grid', 'random']).default('grid'),
    /** Hugging Face name of an argument → the values it is to take, or a range to draw from. */
    parameters: z
      .record(
        z.string(),
        z.union([values, range], 'a list of values, or {"min": …, "max": …, "scale": "linear" | "log"}'),
      )
      .default({}),
    /** Every configuration is trained once with each. */
    seeds: z.array(z.int().min(0)).min(1).readonly().optional(),
    /** Configurations to draw, with `random`. */
    runs: z.int().min(1).optional(),
    /** Of the draws. */
    seed: z.int().min(0).default(0),
    /** By which trials are compared: a name in `all_results.json`. */
    metric: z.string().default('eval_f1'),
    /** By default, a loss is to be small and anything else large. */
    goal: z.enum(['maximize', 'minimize']).optional(),
    early_stopping: median.optional(),
  })
  .readonly();

/** `sweep.json` as it was written. */
export type SweepFile = z.infer<typeof sweepSchema>;
export type Parameter = SweepFile['parameters'][string];
export type Range = z.infer<typeof range>;
export type MedianRule = z.infer<typeof median>;

/** Throws a `Failure` that names the file and the field. */
export function readSweepFile(path: string): Promise<SweepFile> {
  return readJsonFile(path, sweepSchema, 'Mend it there.');
}

export function isRange(parameter: Parameter): parameter is Range {
  return !Array.isArray(parameter);
}
