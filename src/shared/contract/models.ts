import { z } from 'zod';
import { call, nothing } from './call.ts';
import { splitSchema } from './entries.ts';
import { dataSetIdSchema, modelIdSchema, projectIdSchema, runIdSchema } from './ids.ts';
import { work } from './work.ts';

export const modelSchema = z.object({
  id: modelIdSchema,
  name: z.string(),
  /** `adapter`: a LoRA adapter over the base model that `base` names. */
  kind: z.enum(['model', 'adapter']),
  folder: z.string(),
  origin: z.discriminatedUnion('type', [
    z.object({ type: z.literal('shipped') }),
    z.object({ type: z.literal('folder') }),
    z.object({ type: z.literal('hub'), repository: z.string(), revision: z.string() }),
    z.object({ type: z.literal('run'), run: runIdSchema, runName: z.string(), project: projectIdSchema }),
  ]),
  /** What it was trained from; null where that is not known. */
  base: z.object({ id: modelIdSchema.nullable(), name: z.string() }).nullable(),
  architecture: z.string(),
  layers: z.int().nullable(),
  hidden: z.int().nullable(),
  parameters: z.number().nullable(),
  bytes: z.number(),
  /** Tokens that it reads at once. */
  longestInput: z.int().nullable(),
  /** Without a head a model answers at random until it is trained. */
  hasHead: z.boolean(),
  /** On the validation data of its run, in percent. */
  scores: z.object({ exactMatch: z.number(), f1: z.number() }).nullable(),
  /** Null odds above which it says "no answer"; null: above 0, as `run_qa.py` has it. */
  noAnswerThreshold: z.number().nullable(),
  addedAt: z.date(),
  /** Why it cannot be used; null where it can. */
  problem: z.string().nullable(),
});
export type Model = z.infer<typeof modelSchema>;

export const deviceSchema = z.object({
  device: z.string(),
  title: z.string(),
  usable: z.boolean(),
  /** Why not, or what was found. */
  detail: z.string(),
  canTrain: z.boolean(),
});
export type Device = z.infer<typeof deviceSchema>;

/**
 * `onnx`: fp32 and int8, with an example for transformers.js; `merged`: a Hugging Face folder; `adapter`: for PEFT, where
 * the model is one.
 */
export const exportFormSchema = z.enum(['onnx', 'merged', 'adapter']);
export type ExportForm = z.infer<typeof exportFormSchema>;

/** A file with weights that was written. */
export const exportedWeightsSchema = z.object({
  /** Within the folder. */
  file: z.string(),
  precision: z.enum(['safetensors', 'fp32', 'int8']),
  bytes: z.number(),
  /** On questions with gold answers, exact match and F1 in percent; null where nothing was measured. */
  measure: z
    .object({ exactMatch: z.number(), f1: z.number(), questions: z.int(), questionsPerSecond: z.number() })
    .nullable(),
});
export type ExportedWeights = z.infer<typeof exportedWeightsSchema>;

/** Base and tuned models on this machine. */
export const modelsContract = {
  /** Newest first; those that ship with the workbench last. */
  list: call.output(z.array(modelSchema)),
  get: call.input(z.object({ model: modelIdSchema })).output(modelSchema),
  addFolder: call.input(z.object({ path: z.string() })).output(modelSchema),
  /** Fetches a model from the hub, going on where an earlier try ended; every file is checked against its hash. */
  addFromHub: call
    .input(z.object({ repository: z.string(), revision: z.string().default('main') }))
    .output(work(modelSchema)),
  rename: call.input(z.object({ model: modelIdSchema, name: z.string().trim().min(1) })).output(modelSchema),
  setNoAnswerThreshold: call
    .input(z.object({ model: modelIdSchema, threshold: z.number().nullable() }))
    .output(modelSchema),
  /** Takes it off the list; its files stay, but for those fetched from the hub. */
  remove: call.input(z.object({ model: modelIdSchema })).output(nothing),
  export: call
    .input(
      z.object({
        model: modelIdSchema,
        form: exportFormSchema,
        path: z.string(),
        /** Measures what was written on a split of a data set; null: all entries. Left out: nothing is measured. */
        measureWith: z.object({ dataSet: dataSetIdSchema, split: splitSchema.nullable() }).optional(),
        /** Of its texts, for the card. */
        languages: z.array(z.string()).default([]),
      }),
    )
    .output(work(z.object({ path: z.string(), weights: z.array(exportedWeightsSchema) }))),
  /** Tries every device with a small computation. */
  devices: call.output(z.array(deviceSchema)),
};
