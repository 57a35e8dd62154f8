import type { EntryKey } from '../../store/ids.ts';
import type { ToCondition } from './condition.ts';

export const amongEntries: ToCondition<readonly EntryKey[]> = (keys) => ({
  sql: `e.key IN (${keys.map(() => '?').join(', ')})`,
  values: [...keys],
});
