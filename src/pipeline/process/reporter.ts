import type { LogFolderOptions } from './tensorboard/log-folder.ts';

/** A tracker that a run reports to. */
export interface Reporter {
  log(step: number, values: Readonly<Record<string, number>>): Promise<void>;
}

/** `resumedAt`: the steps already taken where the run resumes, null where it is new. */
export type OpenReporter = (options: LogFolderOptions, resumedAt: number | null) => Promise<Reporter>;
