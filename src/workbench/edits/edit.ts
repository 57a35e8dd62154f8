import type { DataSetId, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Change } from '../versions/version.ts';
import type { EditCommand } from './command.ts';
import { editedDataSet } from './edited-data-set.ts';
import { planChanges } from './kinds/registry.ts';
import { makeChange } from './make-change.ts';

export interface EditOptions {
  /** Whoever makes the edit, as the journal is to name them. */
  readonly who: string;
  /** What to call it, where the kind does not say enough: "Fix 34 offsets". */
  readonly label?: string;
  readonly at?: Date;
  /** Told after each change of an entry how many there are by then; none of them is kept before the last. */
  readonly onProgress?: (changes: number) => void;
}

/** Where a data set is after an edit, an undo or a redo. */
export interface Edited {
  readonly version: VersionId;
  readonly changes: readonly Change[];
}

/**
 * Edits a data set: all of the command, with its line in the journal, or nothing. A command that changes nothing makes no
 * version. Throws a `Failure` where an entry is not there.
 */
export function edit(store: Store, dataSet: DataSetId, command: EditCommand, options: EditOptions): Edited {
  const { who, label = null, at = new Date(), onProgress } = options;
  return store.database
    .transaction((): Edited => {
      const parent = store.dataSets.currentVersion(dataSet);
      const changes: Change[] = [];
      for (const change of planChanges(command, editedDataSet(store, dataSet))) {
        makeChange(store, change);
        changes.push(change);
        onProgress?.(changes.length);
      }
      if (changes.length === 0) return { version: parent, changes };
      const description = { kind: command.kind, label, changes: changes.length };
      const version = store.versions.add({ dataSet, parent, description, changes, who, at });
      store.dataSets.setVersion(dataSet, version);
      store.versions.note(dataSet, 'edit', version, who, at);
      return { version, changes };
    })
    .immediate();
}
