import { z } from 'zod';
import { call, nothing } from './call.ts';
import { projectIdSchema } from './ids.ts';

export const projectSchema = z.object({
  id: projectIdSchema,
  name: z.string(),
  /** The project that ships with the workbench. */
  demo: z.boolean(),
  createdAt: z.date(),
  openedAt: z.date(),
  archived: z.boolean(),
  entries: z.int(),
  dataSets: z.int(),
  runs: z.int(),
  /** Runs that wait or train. */
  activeRuns: z.int(),
  /** Runs that were paused or interrupted. */
  resumableRuns: z.int(),
  /** The best F1 on validation data of any of its runs, in percent. */
  bestF1: z.number().nullable(),
});
export type Project = z.infer<typeof projectSchema>;

const named = z.string().trim().min(1).max(200);

/** Projects hold data sets and runs. They are archived, never deleted, from here. */
export const projectsContract = {
  /** The last opened first. */
  list: call.output(z.array(projectSchema)),
  get: call.input(z.object({ project: projectIdSchema })).output(projectSchema),
  create: call.input(z.object({ name: named })).output(projectSchema),
  /** The demo, made anew where it is not there: its data imported, its base model among the models. */
  openDemo: call.output(projectSchema),
  /** Notes that it was opened now. */
  open: call.input(z.object({ project: projectIdSchema })).output(projectSchema),
  rename: call.input(z.object({ project: projectIdSchema, name: named })).output(projectSchema),
  setArchived: call.input(z.object({ project: projectIdSchema, archived: z.boolean() })).output(nothing),
};
