import type { EntryKey } from '../../store/ids.ts';
import type { ToCondition } from './condition.ts';

export const withSameText: ToCondition<EntryKey> = (key) => ({
  sql: 'e.context_key = (SELECT context_key FROM entries WHERE key = ?)',
  values: [key],
});
