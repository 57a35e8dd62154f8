import { reviewAgreed } from '../../workbench/agreement/review-agreed.ts';
import { changeAll } from '../../workbench/edits/change-all.ts';
import { previewChange } from '../../workbench/data-sets/preview-change.ts';
import type { Edited } from '../../workbench/edits/edit.ts';
import { nextSteps, redo, undo } from '../../workbench/edits/undo.ts';
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
    const entries = countEntries(store, input.dataSet).toLocaleString('en');
    const total = changesAhead(store, input);
    const tell: Tell = (label, completed = 0) => {
      progress({
        label: `${label} ${entries} entries`,
        completed,
        total: completed > 0 ? total : null,
        unit: 'changes',
        etaSeconds: null,
      });
    };
    tell(verbs[input.action.kind]);
    // What has been told goes out before the work, which lets nothing in between.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    return { changed: mend(store, input, tell) };
  } finally {
    store.close();
  }
};

/** @param completed of the changes that are to be made; left out where it is not about them */
type Tell = (label: string, completed?: number) => void;

/** So many changes are made between two words of it. */
const toldEvery = 1000;

/** How many changes will be made; null where that comes to light as they are. */
function changesAhead(store: Store, { dataSet, action }: JobInput<'mend-data-set'>): number | null {
  switch (action.kind) {
    case 'undo':
    case 'redo':
      return nextSteps(store, dataSet)[action.kind]?.description.changes ?? null;
    case 'change':
      return action.change.kind === 'fix' ? null : previewChange(store, dataSet, action).changed || null;
    case 'review-agreed':
      return store.agreements.get(action.agreement).toReview || null;
    case 'check':
    case 'fix':
    case 'split':
      return null;
  }
}

const verbs = {
  check: 'Checking',
  fix: 'Checking and fixing',
  split: 'Splitting',
  change: 'Going through',
  'review-agreed': 'Going through',
  undo: 'Going back over',
  redo: 'Going again over',
} as const;

/** Returns how many entries are different. */
function mend(store: Store, { dataSet, action, who }: JobInput<'mend-data-set'>, tell: Tell): number {
  const onProgress = (changes: number) => {
    if (changes % toldEvery === 0) tell(verbs[action.kind], changes);
  };
  const by = { who, onProgress };
  switch (action.kind) {
    case 'check':
      checkDataSet(store, dataSet, checkEntries);
      return 0;
    case 'fix':
      return countChanged(fixDataSet(store, dataSet, { ...action, ...by }).changes);
    case 'split':
      return looked(splitDataSet(store, dataSet, action, by));
    case 'change': {
      const { change, filter } = action;
      if (change.kind === 'fix')
        return countChanged(
          fixDataSet(store, dataSet, { certainty: 'certain', rules: change.rules, filter, ...by }).changes,
        );
      return looked(changeAll(store, dataSet, filter, change, by));
    }
    case 'review-agreed':
      return looked(reviewAgreed(store, action.agreement, by));
    case 'undo':
      return looked(undo(store, dataSet, by));
    case 'redo':
      return looked(redo(store, dataSet, by));
  }

  /** What one entry has in common with another is seen anew. */
  function looked({ changes }: Pick<Edited, 'changes'>): number {
    tell(verbs.check);
    checkDataSet(store, dataSet, checkEntries);
    return countChanged(changes);
  }
}

function countChanged(changes: readonly { readonly entry: number }[]): number {
  return new Set(changes.map(({ entry }) => entry)).size;
}
