import type { RunRequest } from '../../../shared/contract/arguments.ts';
import { mendDataSet } from '../../data-sets/change-data-set.ts';
import { countFacets } from '../../query/count.ts';
import type { Workbench } from '../../workbench.ts';
import { usualSplits } from './plan-run-data.ts';

/**
 * Puts entries into splits where none is in one, as an edit that can be undone: so that whatever is changed or added later,
 * the next run is judged by the same questions, and none of them is learned from.
 */
export async function splitForRun(workbench: Workbench, { project, dataSet }: RunRequest): Promise<void> {
  const { store } = workbench;
  if (store.dataSets.get(dataSet).project !== project) return;
  const { entries, splits } = countFacets(store, dataSet);
  if (entries > 0 && splits.none === entries) await mendDataSet(workbench, dataSet, { kind: 'split', ...usualSplits });
}
