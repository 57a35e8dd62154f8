import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { call } from './call.ts';
import { settingsSchema } from './host.ts';
import { dataSetIdSchema, entryKeySchema, modelIdSchema, projectIdSchema, runIdSchema } from './ids.ts';
import { logLineSchema, runProgressSchema, runSchema } from './runs.ts';

/** What the host asks the view to do: a menu was used, a file was opened with the app. */
export const viewRequestSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('open-file'), path: z.string() }),
  z.object({ what: z.literal('go-to'), path: z.string() }),
  z.object({ what: z.literal('command'), command: z.string() }),
]);
export type ViewRequest = z.infer<typeof viewRequestSchema>;

/** What changes in the workbench, as it changes; whoever comes later asks for the present state first. */
export const workbenchEventSchema = z.discriminatedUnion('type', [
  /** New, or of another state, name, score … */
  z.object({ type: z.literal('run'), run: runSchema }),
  z.object({ type: z.literal('run-removed'), run: runIdSchema, project: projectIdSchema }),
  z.object({ type: z.literal('run-progress'), run: runIdSchema, progress: runProgressSchema, memoryBytes: z.number() }),
  /** One point of the curves, by the names of `trainer_state.json`. */
  z.object({
    type: z.literal('run-point'),
    run: runIdSchema,
    step: z.number(),
    epoch: z.number(),
    seconds: z.number(),
    values: z.record(z.string(), z.number()),
  }),
  z.object({ type: z.literal('run-log'), run: runIdSchema, line: logLineSchema }),
  z.object({ type: z.literal('run-detail'), run: runIdSchema }),
  z.object({ type: z.literal('project'), project: projectIdSchema }),
  z.object({
    type: z.literal('data-set'),
    dataSet: dataSetIdSchema,
    project: projectIdSchema,
    /** Entries that are otherwise now, where they are few; null: many, or one does not know. */
    changed: z.array(entryKeySchema).nullable(),
    /** Whether entries came or went. */
    rows: z.boolean(),
  }),
  z.object({ type: z.literal('model'), model: modelIdSchema }),
  z.object({ type: z.literal('settings'), settings: settingsSchema }),
  z.object({ type: z.literal('ask-view'), ask: viewRequestSchema }),
]);
export type WorkbenchEvent = z.infer<typeof workbenchEventSchema>;

export const eventsContract = {
  watch: call.output(eventIterator(workbenchEventSchema)),
};
