import { join } from 'node:path';
import { makeFolder } from '../dataset/files/make-folder.ts';
import { lockDataFolder } from './lock/lock-data-folder.ts';
import { listShippedModels } from './models/shipped-models.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { defaultResources } from './workbench.ts';

/**
 * Works on the store of a data folder without a workbench: nothing that waits in its queue is run. Throws a `Failure` where
 * the folder cannot be used, or another process uses it.
 */
export async function withStore<Result>(dataFolder: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  await makeFolder(join(dataFolder, 'runs'));
  const lock = await lockDataFolder(dataFolder, 1_000);
  try {
    const store = openStore(join(dataFolder, 'spanwright.sqlite'));
    try {
      listShippedModels(store, defaultResources());
      return await work(store);
    } finally {
      store.close();
    }
  } finally {
    lock.release();
  }
}
