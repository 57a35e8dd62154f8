import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../dataset/files/make-folder.ts';
import { AnsweringProcess } from './ask/answering-process.ts';
import { WorkbenchEvents } from './events/workbench-events.ts';
import type { JobHost } from './jobs/job-host.ts';
import { lockDataFolder } from './lock/lock-data-folder.ts';
import { listShippedModels } from './models/shipped-models.ts';
import { Supervisor } from './runs/supervisor.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

export interface WorkbenchOptions {
  /** Holds the store, the runs and the models; made where it is not there. */
  readonly dataFolder: string;
  readonly jobHost: JobHost;
  /** What ships with the program; by default that of this build. */
  readonly resourcesFolder?: string;
  /** How long to wait for a process that has the folder: it may be about to leave it. Default 5 seconds. */
  readonly patienceMs?: number;
}

/** All that the hosts serve, open. */
export interface Workbench {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly store: Store;
  readonly events: WorkbenchEvents;
  readonly jobHost: JobHost;
  /** Has runs worked on. */
  readonly supervisor: Supervisor;
  /** Answers questions. */
  readonly answering: AnsweringProcess;
  /** Lets running jobs write a checkpoint, as long as that does not take for ever, and closes the store. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the workbench of a data folder, and marks as interrupted what ran when its last process ended. Throws a `Failure`
 * where the folder cannot be used, or another process uses it.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { dataFolder, jobHost, resourcesFolder = defaultResources(), patienceMs = 5_000 } = options;
  await makeFolder(dataFolder);
  await makeFolder(join(dataFolder, 'runs'));
  const lock = await lockDataFolder(dataFolder, patienceMs);
  try {
    const store = openStore(join(dataFolder, 'spanwright.sqlite'));
    listShippedModels(store, resourcesFolder);
    const events = new WorkbenchEvents();
    const supervisor = new Supervisor({ store, events, jobHost, dataFolder });
    supervisor.begin();
    const answering = new AnsweringProcess(jobHost);
    return {
      dataFolder,
      resourcesFolder,
      store,
      events,
      jobHost,
      supervisor,
      answering,
      close: async () => {
        answering.close();
        await supervisor.close();
        events.close();
        store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What ships with the program, beside `src` and `dist`. */
export function defaultResources(): string {
  return fileURLToPath(new URL('../../resources', import.meta.url));
}
