import { keyRange, type DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

/** Whether some entry of a data set says that its text has no answer, so that models may say so too. */
export function saysNoAnswer({ database }: Store, dataSet: DataSetId): boolean {
  const { first, last } = keyRange(dataSet);
  const found = database
    .prepare<[number, number], 1>(
      'SELECT 1 FROM entries WHERE key BETWEEN ? AND ? AND removed = 0 AND is_impossible = 1 LIMIT 1',
    )
    .pluck()
    .get(first, last);
  return found === 1;
}
