import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { toMapping } from '../../workbench/data-sets/to-mapping.ts';
import { importFile } from '../../workbench/import/import-file.ts';
import { openStore } from '../../workbench/store/open-store.ts';
import type { Job } from '../job.ts';
import { remainingSeconds } from '../../shared/remaining.ts';

export const importDataSet: Job<'import-data-set'> = async (input, { signal, progress }) => {
  const { path, name, project, split, who } = input;
  const mapping = input.mapping && toMapping(input.mapping);
  const store = openStore(input.store);
  try {
    const total = await stat(path).then(
      ({ size }) => Math.max(1, size),
      () => null,
    );
    const remaining = remainingSeconds();
    const { dataSet } = await importFile(store, path, {
      name,
      project,
      split,
      mapping,
      who,
      signal,
      onProgress: ({ entries, bytesRead }) => {
        const isRead = total !== null && bytesRead >= total;
        progress({
          label: isRead ? `Checking ${entries} entries` : `Reading ${basename(path)}: ${entries} entries`,
          completed: bytesRead,
          // Of some forms nobody counts the bytes.
          total: bytesRead === 0 ? null : total,
          unit: 'bytes',
          etaSeconds: total === null || bytesRead === 0 ? null : remaining(bytesRead, total),
        });
      },
    });
    return { dataSet };
  } finally {
    store.close();
  }
};
