import { z } from 'zod';
import { call, nothing } from './call.ts';

export const hostInfoSchema = z.object({
  /** `desktop` has native dialogs and paths; `browser` uploads what it is given and downloads what it asks for. */
  kind: z.enum(['desktop', 'browser']),
  /** As `process.platform` has it. */
  platform: z.string(),
  version: z.string(),
  /** The folder with the store, the runs and the models. */
  dataFolder: z.string(),
  cores: z.int(),
  memoryBytes: z.number(),
  versions: z.record(z.string(), z.string()),
});
export type HostInfo = z.infer<typeof hostInfoSchema>;

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Whom the journal names as the author of edits. */
  who: z.string(),
  /** Nothing is fetched from the hub; models that are in its cache can be used. */
  hubOffline: z.boolean(),
  /** Where the hub is; its own address by default. */
  hubEndpoint: z.url(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Something that can be done in the window now, as a menu of the desktop shows it. */
export const offeredActionSchema = z.object({
  id: z.string(),
  title: z.string(),
  group: z.string(),
  /** As the renderer writes them: `mod+k`, `g d`. Null: it has none. */
  keys: z.string().nullable(),
  disabled: z.boolean(),
});
export type OfferedAction = z.infer<typeof offeredActionSchema>;

const filterSchema = z.object({ name: z.string(), extensions: z.array(z.string()) });

/** Who serves the workbench, and what only they can do. */
export const hostContract = {
  info: call.output(hostInfoSchema),
  settings: call.output(settingsSchema),
  changeSettings: call.input(settingsSchema.partial()).output(settingsSchema),
  /** Native dialogs, on the desktop only. None, or null: the person thought better of it. */
  chooseFiles: call
    .input(z.object({ title: z.string(), filters: z.array(filterSchema), several: z.boolean().default(false) }))
    .output(z.array(z.string())),
  chooseFolder: call.input(z.object({ title: z.string() })).output(z.string().nullable()),
  /**
   * Where a file is to be written. On the desktop a dialog asks; in the browser it is a new place whose file
   * `GET /downloads/NAME` gives, where NAME is the last part of the path.
   */
  chooseSavePath: call.input(z.object({ title: z.string(), name: z.string() })).output(z.string().nullable()),
  /** Shows a file or folder in the system's file manager, on the desktop only. */
  reveal: call.input(z.object({ path: z.string() })).output(nothing),
  /** Tells what can be done in the window now, for the desktop's menus; the browser has no use for it. */
  offerActions: call.input(z.array(offeredActionSchema).max(1000)).output(nothing),
};
