import type { JournalState } from '../../shared/contract/data-sets.ts';
import type { JobInput } from '../../shared/jobs/registry.ts';
import type { Edited } from '../edits/edit.ts';
import { refreshFindings } from '../findings/refresh-findings.ts';
import { runJob, type RunJobOptions } from '../jobs/run-job.ts';
import { readSettings } from '../settings/settings.ts';
import type { DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Workbench } from '../workbench.ts';
import { journalState } from './journal-state.ts';

/** Tells every view that a data set is different now. */
export function tellChanged({ store, events }: Workbench, dataSet: DataSetId): void {
  const { project } = store.dataSets.get(dataSet);
  if (project === null) return;
  events.emit({ type: 'data-set', dataSet, project });
  events.emit({ type: 'project', project });
}

/** Changes a few entries: in this process, with a new look at them. */
export function changeEntries(
  workbench: Workbench,
  dataSet: DataSetId,
  make: (store: Store, who: string) => Edited,
): JournalState {
  const { store } = workbench;
  const { changes } = make(store, readSettings(store).who);
  refreshFindings(store, changes);
  tellChanged(workbench, dataSet);
  return journalState(store, dataSet, new Set(changes.map(({ entry }) => entry)).size);
}

/** Changes or checks a whole data set: in a process of its own, since it takes as long as there are entries. */
export async function mendDataSet(
  workbench: Workbench,
  dataSet: DataSetId,
  action: JobInput<'mend-data-set'>['action'],
  options: RunJobOptions = {},
): Promise<JournalState> {
  const { store, jobHost } = workbench;
  // Says at once what is wrong with the data set itself.
  store.dataSets.currentVersion(dataSet);
  const { who } = readSettings(store);
  const { changed } = await runJob(jobHost, 'mend-data-set', { store: store.path, dataSet, who, action }, options);
  tellChanged(workbench, dataSet);
  return journalState(store, dataSet, changed);
}
