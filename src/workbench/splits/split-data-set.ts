import { edit, type Edited, type EditOptions } from '../edits/edit.ts';
import { readEntries } from '../entries/read-entries.ts';
import { splits, type Split } from '../entries/entry.ts';
import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { planWell } from './plan-well.ts';
import type { SplitCandidate, SplitOptions, SplitPlan } from './split-plan.ts';

/**
 * Splits a data set, as one edit whose label says how. Unless the options say otherwise, repeated questions stay together
 * where that leaves each split its entries; where the same few questions are asked of every context, it does not, and
 * only contexts stay together.
 */
export function splitDataSet(
  store: Store,
  dataSet: DataSetId,
  options: SplitOptions,
  by: EditOptions,
): Edited & { readonly plan: SplitPlan } {
  return store.database
    .transaction(() => {
      const keys: EntryKey[] = [];
      const candidates: SplitCandidate[] = [];
      for (const { key, contextKey, example } of readEntries(store, dataSet)) {
        const { title, question, answers } = example;
        keys.push(key);
        candidates.push({ context: contextKey, title, question, answerable: answers.length > 0 });
      }
      const plan = planWell(candidates, options);
      const entries = keys.map((key, index): [EntryKey, Split] => [key, plan.splits[index]!]);
      const label = `Split ${splits.map((split) => plan.sizes[split]).join(' / ')}`;
      return { ...edit(store, dataSet, { kind: 'change-splits', entries }, { label, ...by }), plan };
    })
    .immediate();
}
