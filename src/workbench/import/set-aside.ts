import type { DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { SetAside } from './import-item.ts';

/** The rows that an import set aside, in their order. */
export function listSetAside({ database }: Store, dataSet: DataSetId): SetAside[] {
  return database
    .prepare<[DataSetId], SetAside>('SELECT line, reason FROM set_aside WHERE data_set_id = ? ORDER BY number')
    .all(dataSet);
}
