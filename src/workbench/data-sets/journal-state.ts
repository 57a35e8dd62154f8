import type { DataSetVersion, JournalState } from '../../shared/contract/data-sets.ts';
import { nextSteps } from '../edits/undo.ts';
import type { DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { describeStep } from './describe-step.ts';

/** Where a data set is in its journal. @param did what the step before did, where there was one */
export function journalState(
  store: Store,
  dataSet: DataSetId,
  did: Pick<JournalState, 'changed' | 'touched'> = { changed: 0, touched: null },
): JournalState {
  const version = store.versions.get(store.dataSets.currentVersion(dataSet));
  const { undo, redo } = nextSteps(store, dataSet);
  return {
    version: version.id,
    versionNumber: version.number,
    ...did,
    undo: undo && describeStep(undo.description),
    redo: redo && describeStep(redo.description),
  };
}

/** All versions of a data set, the newest first. */
export function listVersions(store: Store, dataSet: DataSetId): DataSetVersion[] {
  const { version: current } = store.dataSets.get(dataSet);
  return store.versions
    .list(dataSet)
    .map(({ id, number, at, who, description }) => ({
      version: id,
      versionNumber: number,
      at,
      who,
      description: describeStep(description),
      changed: description.changes,
      current: id === current,
    }))
    .reverse();
}
