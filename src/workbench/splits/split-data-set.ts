import { edit, type Edited, type EditOptions } from '../edits/edit.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { Split } from '../entries/entry.ts';
import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { planSplits } from './plan-splits.ts';
import type { SplitCandidate, SplitOptions, SplitPlan } from './split-plan.ts';

/** Splits a data set, as one edit. */
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
      const plan = planSplits(candidates, options);
      const entries = keys.map((key, index): [EntryKey, Split] => [key, plan.splits[index]!]);
      return { ...edit(store, dataSet, { kind: 'change-splits', entries }, by), plan };
    })
    .immediate();
}
