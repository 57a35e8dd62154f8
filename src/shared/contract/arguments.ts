import { z } from 'zod';
import { call, nothing } from './call.ts';
import { dataSetIdSchema, entryKeySchema, modelIdSchema, projectIdSchema } from './ids.ts';
import { work } from './work.ts';

/** Arguments by their Hugging Face names; only those that differ from the default need be there. */
export const argumentValuesSchema = z.record(z.string(), z.unknown());
export type ArgumentValues = z.infer<typeof argumentValuesSchema>;

export const argumentDescriptionSchema = z.object({
  name: z.string(),
  kind: z.enum(['boolean', 'integer', 'number', 'steps', 'string', 'path', 'checkpoint', 'choice', 'list', 'numbers']),
  level: z.enum(['basic', 'advanced']),
  help: z.string(),
  /** What a value has to be, in words. */
  expected: z.string(),
  required: z.boolean(),
  default: z.unknown(),
  unit: z.string().nullable(),
  /** What it may be, where that is a choice. */
  choices: z.array(z.string()).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Whether the workbench sets it itself (files, folders), so that forms do not show it. */
  managed: z.boolean(),
});
export type ArgumentDescription = z.infer<typeof argumentDescriptionSchema>;

export const argumentGroupSchema = z.object({
  group: z.enum(['model', 'data', 'training', 'lora']),
  title: z.string(),
  arguments: z.array(argumentDescriptionSchema),
});
export type ArgumentGroup = z.infer<typeof argumentGroupSchema>;

export const argumentFindingSchema = z.object({
  severity: z.enum(['problem', 'warning']),
  code: z.string(),
  argument: z.string(),
  message: z.string(),
  mend: z.string(),
});
export type ArgumentFinding = z.infer<typeof argumentFindingSchema>;

export const presetSchema = z.object({
  id: z.string(),
  /** A few words: `Quick try`. */
  title: z.string(),
  description: z.string(),
  values: argumentValuesSchema,
});
export type Preset = z.infer<typeof presetSchema>;

/** What a run is made from: a model (null: from scratch), a data set at its present version, and arguments. */
export const runRequestSchema = z.object({
  project: projectIdSchema,
  model: modelIdSchema.nullable(),
  dataSet: dataSetIdSchema,
  values: argumentValuesSchema,
});
export type RunRequest = z.infer<typeof runRequestSchema>;

/** Seconds and bytes are of this machine: some steps are taken to find out. */
export const estimateSchema = z.object({
  steps: z.int(),
  stepsPerEpoch: z.int(),
  windows: z.int(),
  trainEntries: z.int(),
  validationEntries: z.int(),
  secondsPerStep: z.number(),
  /** All of the run, evaluations included. */
  seconds: z.number(),
  peakMemoryBytes: z.number(),
  trainedParameters: z.number(),
  /** What will be lost or slow, as a sentence: "23 answers will be cut at 384 tokens."; and some of the entries it is about. */
  warnings: z.array(z.object({ text: z.string(), entries: z.array(entryKeySchema) })),
});
export type Estimate = z.infer<typeof estimateSchema>;

/** The arguments of a run: described, checked, estimated, read and written. */
export const argumentsContract = {
  describe: call.output(z.array(argumentGroupSchema)),
  presets: call.input(z.object({ model: modelIdSchema.nullable() })).output(z.array(presetSchema)),
  check: call.input(runRequestSchema).output(
    z.object({
      findings: z.array(argumentFindingSchema),
      /** To be run in a terminal. */
      commandLine: z.string(),
      /** Names of arguments that differ from their default. */
      changed: z.array(z.string()),
      /** What the workbench sets where nothing was asked for, beside files and folders. */
      completed: argumentValuesSchema,
    }),
  ),
  estimate: call.input(runRequestSchema).output(work(estimateSchema)),
  /** Reads an `args.json`; what the workbench sets itself is left out, and said so in a warning. */
  read: call
    .input(z.object({ path: z.string() }))
    .output(z.object({ values: argumentValuesSchema, warnings: z.array(z.string()) })),
  write: call.input(runRequestSchema.extend({ path: z.string() })).output(nothing),
};
