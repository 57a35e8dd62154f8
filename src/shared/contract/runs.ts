import { z } from 'zod';
import { argumentValuesSchema, runRequestSchema } from './arguments.ts';
import { call, nothing } from './call.ts';
import { dataSetIdSchema, modelIdSchema, projectIdSchema, runIdSchema } from './ids.ts';

/**
 * `queued`, `running`, `stopping` (pausing or ending, with a checkpoint), `paused` (can be resumed), `finished`, `stopped`
 * (ended early, with its best model), `interrupted` (its process ended otherwise: can be resumed), `failed`.
 */
export const runStateSchema = z.enum([
  'queued',
  'running',
  'stopping',
  'paused',
  'finished',
  'stopped',
  'interrupted',
  'failed',
]);
export type RunState = z.infer<typeof runStateSchema>;

export const runProgressSchema = z.object({
  stage: z.string(),
  completed: z.number(),
  total: z.number(),
  unit: z.string(),
  etaSeconds: z.number().nullable(),
});
export type RunProgress = z.infer<typeof runProgressSchema>;

export const runSchema = z.object({
  id: runIdSchema,
  project: projectIdSchema,
  name: z.string(),
  state: runStateSchema,
  /** Why it is interrupted or failed, with the mend; else null. */
  reason: z.string().nullable(),
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  /** Seconds of computing, pauses left out. */
  seconds: z.number(),
  model: z.object({ id: modelIdSchema.nullable(), name: z.string() }).nullable(),
  data: z.object({ dataSet: dataSetIdSchema, name: z.string(), versionNumber: z.int(), hash: z.string() }),
  /** The arguments that it was asked for with; others are at their default. */
  values: argumentValuesSchema,
  device: z.string().nullable(),
  step: z.int(),
  steps: z.int().nullable(),
  /** While it runs; null else. */
  progress: runProgressSchema.nullable(),
  /** Latest and best by name: `loss`, `eval_f1`, `eval_exact_match` … Once it has ended, the latest are those of its model. */
  latest: z.record(z.string(), z.number()),
  best: z.record(z.string(), z.number()),
  tags: z.array(z.string()),
  notes: z.string(),
  archived: z.boolean(),
  /** Whether `resume` can go on: from its last checkpoint, or from its start where an interrupted run has none yet. */
  resumable: z.boolean(),
  /** The model that it made, once there is one. */
  tunedModel: modelIdSchema.nullable(),
  /** Peak resident memory of its process. */
  memoryBytes: z.number().nullable(),
});
export type Run = z.infer<typeof runSchema>;

export const checkpointSchema = z.object({ step: z.int(), folder: z.string(), best: z.boolean(), at: z.date() });

export const adviceSchema = z.object({
  rule: z.string(),
  severity: z.enum(['problem', 'warning', 'info']),
  saw: z.string(),
  change: z.string(),
  /** An argument to change, by its Hugging Face name. */
  setting: z.object({ name: z.string(), from: z.unknown(), to: z.unknown() }).nullable(),
});
export type RunAdvice = z.infer<typeof adviceSchema>;

export const logLineSchema = z.object({
  number: z.int(),
  at: z.date(),
  level: z.enum(['info', 'warning', 'error']),
  code: z.string(),
  message: z.string(),
});
export type LogLine = z.infer<typeof logLineSchema>;

export const runDetailSchema = z.object({
  run: runSchema,
  commandLine: z.string(),
  environment: z.record(z.string(), z.string()),
  checkpoints: z.array(checkpointSchema),
  metrics: z.record(z.string(), z.number()),
  advice: z.array(adviceSchema),
  outputFolder: z.string(),
});
export type RunDetail = z.infer<typeof runDetailSchema>;

/**
 * One curve: equally long columns. Thinned out so that the extremes of every stretch stay. Beside the names of
 * `trainer_state.json` there is `memory_bytes`: the resident memory of the run's process at each reported step.
 */
export const seriesSchema = z.object({
  name: z.string(),
  steps: z.array(z.number()),
  epochs: z.array(z.number()),
  /** Seconds of computing since the start. */
  seconds: z.array(z.number()),
  values: z.array(z.number()),
});
export type Series = z.infer<typeof seriesSchema>;

const run = z.object({ run: runIdSchema });

/** Training runs: started, paused, resumed, stopped, kept. */
export const runsContract = {
  /** Newest first. */
  list: call
    .input(z.object({ project: projectIdSchema.nullable(), archived: z.boolean().default(false) }))
    .output(z.array(runSchema)),
  get: call.input(run).output(runDetailSchema),
  /** Queues a run; it starts once no other runs. */
  start: call.input(runRequestSchema.extend({ name: z.string().trim().optional() })).output(runSchema),
  /** Writes a checkpoint and ends the process; `resume` goes on from there, bit for bit. */
  pause: call.input(run).output(nothing),
  resume: call.input(run).output(nothing),
  /** Ends early and keeps the best model; a queued run leaves the queue. */
  stop: call.input(run).output(nothing),
  rename: call.input(run.extend({ name: z.string().trim().min(1).max(200) })).output(nothing),
  setNotes: call.input(run.extend({ notes: z.string() })).output(nothing),
  setTags: call.input(run.extend({ tags: z.array(z.string().trim().min(1)) })).output(nothing),
  setArchived: call.input(run.extend({ archived: z.boolean() })).output(nothing),
  /** Forgets a run for good, with its checkpoints and the model that it made; not while it is worked on. */
  remove: call.input(run).output(nothing),
  /** What to start for another run like this one. */
  duplicate: call.input(run).output(runRequestSchema.extend({ name: z.string() })),
  series: call
    .input(
      z.object({
        runs: z.array(runIdSchema).max(20),
        names: z.array(z.string()).optional(),
        /** By step; null is open. */
        from: z.number().nullable().default(null),
        to: z.number().nullable().default(null),
        mostPoints: z.int().min(10).max(20_000).default(2_000),
      }),
    )
    .output(z.array(z.object({ run: runIdSchema, series: z.array(seriesSchema) }))),
  /** Lines behind the one with this number. */
  log: call.input(run.extend({ after: z.int().default(0) })).output(z.array(logLineSchema)),
  /** Each argument that any of the runs has set, with what it is in each. */
  compareArguments: call
    .input(z.object({ runs: z.array(runIdSchema) }))
    .output(z.array(z.object({ name: z.string(), values: z.array(z.unknown()), differs: z.boolean() }))),
  /** All points of a run as CSV. */
  exportMetrics: call.input(run.extend({ path: z.string() })).output(nothing),
};
