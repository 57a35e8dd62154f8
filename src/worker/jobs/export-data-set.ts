import { basename } from 'node:path';
import { writerFor } from '../../dataset/export/write-dataset.ts';
import { exportVersion } from '../../workbench/export/export-version.ts';
import { openStore } from '../../workbench/store/open-store.ts';
import type { Job } from '../job.ts';
import { remainingSeconds } from '../../shared/remaining.ts';

const entriesBetweenReports = 1000;

export const exportDataSet: Job<'export-data-set'> = async (input, { signal, progress }) => {
  const { path, split, entries: total } = input;
  const writer = writerFor(path, input.writer);
  const remaining = remainingSeconds();
  const store = openStore(input.store);
  try {
    const { written } = await exportVersion(store, input.version, path, writer, split ?? undefined, {
      withSplits: split === null,
      onEntry: async (completed) => {
        if (completed % entriesBetweenReports !== 1) return;
        const etaSeconds = remaining(completed, total);
        progress({
          label: `Writing ${basename(path)}`,
          completed,
          total: Math.max(1, total),
          unit: 'entries',
          etaSeconds,
        });
        // A request to stop comes in between.
        await new Promise((resolve) => setImmediate(resolve));
        signal.throwIfAborted();
      },
    });
    return { entries: written };
  } finally {
    store.close();
  }
};
