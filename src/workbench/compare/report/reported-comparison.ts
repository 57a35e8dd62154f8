import type { ComparisonId } from '../../../shared/contract/ids.ts';
import type { Store } from '../../store/store.ts';
import { getComparison } from '../comparisons.ts';
import { allRows } from '../query-rows.ts';
import type { Reported } from './reported.ts';

/** A comparison that was kept, to be told of. Throws a `Failure` where there is none. */
export function reportedComparison(store: Store, id: ComparisonId): Reported {
  const { at, dataSet, split, base, tuned, ...totals } = getComparison(store, id);
  const part = split === null ? '' : `, ${split}`;
  return {
    at,
    data: `${dataSet.name}${part}, version ${dataSet.versionNumber}`,
    base: base.name,
    tuned: tuned.name,
    totals: { ...totals, base, tuned },
    rows: allRows(store, id),
  };
}
