import { Failure } from '../../shared/failure.ts';
import { dataSetOf, type DataSetId, type EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { EditedDataSet } from './kinds/kind.ts';

/** A data set of the store as edits see it. */
export function editedDataSet(store: Store, dataSet: DataSetId): EditedDataSet {
  let newest = store.entries.nextKey(dataSet) - 1;
  return {
    entry: (key) => {
      const read = dataSetOf(key) === dataSet ? store.entries.read(key) : null;
      if (read && !read.removed) return read.state;
      throw new Failure({
        code: 'no-such-entry',
        message: `The data set "${store.dataSets.get(dataSet).name}" has no entry with key ${key}${read ? ' any more' : ''}.`,
        mend: 'Choose one that is there; one that was removed comes back by undoing that.',
      });
    },
    entriesOfContext: (context) => store.entries.ofContext(context),
    contextText: (context) => store.contexts.text(context),
    contextKey: (text) => store.contexts.keyOf(dataSet, text),
    newEntryKey: () => (newest += 1) as EntryKey,
  };
}
