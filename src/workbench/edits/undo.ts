import type { DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Change, Version } from '../versions/version.ts';
import type { Edited, EditOptions } from './edit.ts';
import { makeChange, unmakeChange } from './make-change.ts';

export interface StepOptions extends Omit<EditOptions, 'label'> {
  /** How many edits, at least 1. Default 1. */
  readonly steps?: number;
}

/** What undo and redo would do next: shown on their buttons. */
export function nextSteps(
  store: Store,
  dataSet: DataSetId,
): { readonly undo: Version | null; readonly redo: Version | null } {
  const current = store.versions.get(store.dataSets.currentVersion(dataSet));
  return {
    undo: current.parent === null ? null : current,
    redo: current.redo === null ? null : store.versions.get(current.redo),
  };
}

/** Takes the last edits back, as many as there are of those asked for, all or none. The import is not taken back. */
export function undo(store: Store, dataSet: DataSetId, options: StepOptions): Edited {
  return step(store, dataSet, 'undo', options);
}

/** Makes edits again that were undone last. An edit since then starts a branch, from which redo does not lead back. */
export function redo(store: Store, dataSet: DataSetId, options: StepOptions): Edited {
  return step(store, dataSet, 'redo', options);
}

function step(store: Store, dataSet: DataSetId, action: 'undo' | 'redo', options: StepOptions): Edited {
  const { who, steps = 1, at = new Date(), onProgress } = options;
  return store.database
    .transaction((): Edited => {
      let changes: Change[] = [];
      for (let left = steps; left > 0; left -= 1) {
        const version = nextSteps(store, dataSet)[action];
        if (version === null) break;
        const before = changes.length;
        const taken = (action === 'undo' ? unmake : make)(store, version, (made) => onProgress?.(before + made));
        changes = changes.concat(taken);
        store.dataSets.setVersion(dataSet, action === 'undo' ? version.parent! : version.id);
        store.versions.note(dataSet, action, version.id, who, at);
      }
      return { version: store.dataSets.currentVersion(dataSet), changes };
    })
    .immediate();
}

type StepThrough = (store: Store, version: Version, onProgress: (changes: number) => void) => Change[];

const make: StepThrough = (store, { id }, onProgress) => {
  const changes = store.versions.changes(id);
  for (const [index, change] of changes.entries()) {
    makeChange(store, change);
    onProgress(index + 1);
  }
  return changes;
};

/** The changes as they were made in reverse: what was before is after. */
const unmake: StepThrough = (store, { id }, onProgress) => {
  const changes = store.versions.changes(id).reverse();
  for (const [index, change] of changes.entries()) {
    unmakeChange(store, change);
    onProgress(index + 1);
  }
  return changes.map(({ entry, before, after }) => ({ entry, before: after, after: before }) as Change);
};
