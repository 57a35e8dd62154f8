import type { ContextKey, DataSetId, EntryKey } from '../../shared/contract/ids.ts';

export type { ContextKey, DataSetId, EntryKey, VersionId } from '../../shared/contract/ids.ts';

/** How many entries, and how many contexts, a data set can ever have. */
const keysPerDataSet = 2 ** 32;

/**
 * Lowest and highest key of a data set's entries, and of its contexts. Keys are numbered so that a data set lies together
 * in every table and in the search index, and is found there by its range.
 */
export function keyRange(dataSet: DataSetId): { readonly first: number; readonly last: number } {
  return { first: dataSet * keysPerDataSet, last: (dataSet + 1) * keysPerDataSet - 1 };
}

export function dataSetOf(key: EntryKey | ContextKey): DataSetId {
  return Math.floor(key / keysPerDataSet) as DataSetId;
}
