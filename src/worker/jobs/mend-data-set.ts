import { changeAll } from '../../workbench/edits/change-all.ts';
import type { Edited } from '../../workbench/edits/edit.ts';
import { redo, undo } from '../../workbench/edits/undo.ts';
import { checkDataSet } from '../../workbench/findings/check-data-set.ts';
import { checkEntries } from '../../workbench/findings/check-entries.ts';
import { fixDataSet } from '../../workbench/findings/fix-data-set.ts';
import { countEntries } from '../../workbench/query/count.ts';
import { splitDataSet } from '../../workbench/splits/split-data-set.ts';
import { openStore } from '../../workbench/store/open-store.ts';
import type { Store } from '../../workbench/store/store.ts';
import type { Job } from '../job.ts';
import type { JobInput } from '../../shared/jobs/registry.ts';

export const mendDataSet: Job<'mend-data-set'> = async (input, { signal, progress }) => {
  const store = openStore(input.store);
  try {
    const entries = countEntries(store, input.dataSet);
    const tell = (label: string) => progress({ label, completed: 0, total: null, unit: 'entries', etaSeconds: null });
    tell(`${verbs[input.action.kind]} ${entries.toLocaleString('en')} entries`);
    // What has been told goes out before the work, which lets nothing in between.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    return { changed: mend(store, input) };
  } finally {
    store.close();
  }
};

const verbs = {
  check: 'Checking',
  fix: 'Checking and fixing',
  split: 'Splitting',
  change: 'Going through',
  undo: 'Going back over',
  redo: 'Going again over',
} as const;

/** Returns how many entries are different. */
function mend(store: Store, { dataSet, action, who }: JobInput<'mend-data-set'>): number {
  switch (action.kind) {
    case 'check':
      checkDataSet(store, dataSet, checkEntries);
      return 0;
    case 'fix':
      return countChanged(fixDataSet(store, dataSet, { ...action, who }).changes);
    case 'split':
      return looked(splitDataSet(store, dataSet, action, { who }));
    case 'change': {
      const { change, filter } = action;
      if (change.kind === 'fix')
        return countChanged(
          fixDataSet(store, dataSet, { certainty: 'certain', rules: change.rules, filter, who }).changes,
        );
      return looked(changeAll(store, dataSet, filter, change, { who }));
    }
    case 'undo':
      return looked(undo(store, dataSet, { who }));
    case 'redo':
      return looked(redo(store, dataSet, { who }));
  }

  /** What one entry has in common with another is seen anew. */
  function looked({ changes }: Pick<Edited, 'changes'>): number {
    checkDataSet(store, dataSet, checkEntries);
    return countChanged(changes);
  }
}

function countChanged(changes: readonly { readonly entry: number }[]): number {
  return new Set(changes.map(({ entry }) => entry)).size;
}
