import type { JournalState } from '../../shared/contract/data-sets.ts';
import type { ChangeOfAll, EntryFilter } from '../../shared/contract/entries.ts';
import type { JobInput } from '../../shared/jobs/registry.ts';
import type { AgreementId } from '../../shared/contract/ids.ts';
import { reviewAgreed } from '../agreement/review-agreed.ts';
import { changeAll } from '../edits/change-all.ts';
import type { Edited } from '../edits/edit.ts';
import { nextSteps, redo, undo } from '../edits/undo.ts';
import { refreshFindings } from '../findings/refresh-findings.ts';
import { runJob, type RunJobOptions } from '../jobs/run-job.ts';
import { countEntries } from '../query/count.ts';
import { readSettings } from '../settings/settings.ts';
import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Change } from '../versions/version.ts';
import type { Workbench } from '../workbench.ts';
import { journalState } from './journal-state.ts';

/** More than these take so long that other views would wait. */
const mostHere = 500;

/** More than these are not named: views ask for what they show. */
const mostNamed = 100;

/** Tells every view that a data set is different now. @param changes of its entries; left out where one does not know */
export function tellChanged(
  { store, events }: Workbench,
  dataSet: DataSetId,
  changes: readonly Change[] | null = null,
): void {
  const { project } = store.dataSets.get(dataSet);
  if (project === null) return;
  const changed = changes && entriesOf(changes);
  events.emit({
    type: 'data-set',
    dataSet,
    project,
    changed: changed && changed.length <= mostNamed ? changed : null,
    rows: changes?.some(({ before, after }) => before === null || after === null) ?? true,
  });
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
  tellChanged(workbench, dataSet, changes);
  const changed = entriesOf(changes);
  return journalState(store, dataSet, { changed: changed.length, touched: changed[0] ?? null });
}

/** Takes the last edit back, or makes it again: one of many entries in a process of its own. */
export async function stepThroughJournal(
  workbench: Workbench,
  dataSet: DataSetId,
  way: 'undo' | 'redo',
): Promise<JournalState> {
  const { store } = workbench;
  const changes = nextSteps(store, dataSet)[way]?.description.changes ?? 0;
  if (changes > mostHere) return mendDataSet(workbench, dataSet, { kind: way });
  const step = { undo, redo }[way];
  return changeEntries(workbench, dataSet, (_, who) => step(store, dataSet, { who }));
}

/** Changes all entries that a filter lets through: many, and fixes, in a process of its own. */
export async function changeAllEntries(
  workbench: Workbench,
  dataSet: DataSetId,
  { filter, change }: { readonly filter: EntryFilter; readonly change: ChangeOfAll },
  options: RunJobOptions,
): Promise<JournalState> {
  const { store } = workbench;
  if (change.kind === 'fix' || countEntries(store, dataSet, filter) > mostHere) {
    const before = store.dataSets.currentVersion(dataSet);
    try {
      // It is one transaction, which hears of nothing: that it was cancelled, its end alone can tell it.
      return await mendDataSet(workbench, dataSet, { kind: 'change', filter, change }, { ...options, graceMs: 0 });
    } catch (error) {
      if (store.dataSets.currentVersion(dataSet) !== before) tellChanged(workbench, dataSet);
      throw error;
    }
  }
  return changeEntries(workbench, dataSet, (_, who) => changeAll(store, dataSet, filter, change, { who }));
}

/** Marks what two annotators answered alike as reviewed: where it is much, in a process of its own. */
export async function reviewAgreedEntries(workbench: Workbench, id: AgreementId): Promise<JournalState> {
  const { dataSet, toReview } = workbench.store.agreements.get(id);
  if (toReview > mostHere) return mendDataSet(workbench, dataSet, { kind: 'review-agreed', agreement: id });
  return changeEntries(workbench, dataSet, (store, who) => reviewAgreed(store, id, { who }));
}

function entriesOf(changes: readonly Change[]): EntryKey[] {
  return [...new Set(changes.map(({ entry }) => entry))];
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
  return journalState(store, dataSet, { changed, touched: null });
}
