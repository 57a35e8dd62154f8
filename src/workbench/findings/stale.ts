import type { EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

/** Marks the findings of an entry as ones of what it said before. */
export function markStale({ database }: Store, entry: EntryKey): void {
  database.prepare('UPDATE findings SET stale = 1 WHERE entry_key = ?').run(entry);
}
