import { basename } from 'node:path';
import { openDataset } from '../../dataset/open-dataset.ts';
import { readWhole } from '../../dataset/read-whole.ts';
import { compareAnnotators as compare } from '../../workbench/agreement/compare-annotators.ts';
import { openStore } from '../../workbench/store/open-store.ts';
import type { Job } from '../job.ts';

export const compareAnnotators: Job<'compare-annotators'> = async (
  { path, dataSet, ...input },
  { signal, progress },
) => {
  const file = basename(path);
  const tell = async (label: string) => {
    progress({ label, completed: 0, total: null, unit: 'questions', etaSeconds: null });
    // What has been told goes out before the work, which lets nothing in between.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  };
  await tell(`Reading ${file}`);
  const { examples } = await readWhole(await openDataset(path));
  await tell(`Comparing ${examples.length} questions`);
  const store = openStore(input.store);
  try {
    return { agreement: compare(store, dataSet, { file, examples }) };
  } finally {
    store.close();
  }
};
