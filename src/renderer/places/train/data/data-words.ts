import type { DataSet } from '../../../../shared/contract/data-sets.ts';
import { count, counted } from '../../../words/number.ts';

/** What of a data set is used for what: `9,000 to learn from · 200 to judge by · 200 to test at the end`. */
export function useOfEntries({ splits, entries }: Pick<DataSet, 'splits' | 'entries'>): string {
  if (splits.none === entries) {
    return `${counted(entries, 'entry', 'entries')}, in no split: nine of ten will be learned from, one of ten judges`;
  }
  return [
    `${count(splits.train)} to learn from`,
    splits.validation > 0 ? `${count(splits.validation)} to judge by` : 'none to judge by',
    ...(splits.test > 0 ? [`${count(splits.test)} to test at the end`] : []),
    ...(splits.none > 0 ? [`${count(splits.none)} in no split, left out`] : []),
  ].join(' · ');
}

/** What stands in the way of a good run, in a sentence; null where nothing does. */
export function dataGap({ splits, entries }: Pick<DataSet, 'splits' | 'entries'>): string | null {
  if (entries === 0) return 'It has no entries.';
  if (splits.none === entries) return null;
  if (splits.train === 0) return 'No entry is in the split train, so there is nothing to learn from.';
  if (splits.validation === 0) {
    return 'No entry is in the split validation, so nothing will say how good the model becomes.';
  }
  return null;
}
