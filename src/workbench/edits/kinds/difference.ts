import type { EntryState } from '../../entries/entry.ts';
import type { EntryKey } from '../../store/ids.ts';
import type { Change } from '../../versions/version.ts';

/** The change that gives an entry these fields: none where it has them already. */
export function difference(entry: EntryKey, state: EntryState, fields: Partial<EntryState>): Change[] {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const old = state[field as keyof EntryState];
    if (JSON.stringify(old) === JSON.stringify(value)) continue;
    before[field] = old;
    after[field] = value;
  }
  if (Object.keys(after).length === 0) return [];
  return [{ entry, before, after }];
}
