import { checkRules } from '../../dataset/checks/rules.ts';
import { readEntry } from '../entries/read-entries.ts';
import type { EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { checkEntries } from './check-entries.ts';

/** Of an edit of more, findings stay as they are, marked as ones of what the entries said before, until the next check. */
export const mostRefreshed = 100;

const comparing = new Set(checkRules.filter(({ kind }) => kind === 'dataset').map(({ name }) => name));

/**
 * Looks again at entries after an edit of them: what is to be seen in each by itself is as it is now. What compares it
 * with others, which only a check of all can tell, stays, marked as one of what it said before.
 */
export function refreshFindings(store: Store, changes: readonly { readonly entry: EntryKey }[]): void {
  const entries = new Set(changes.map(({ entry }) => entry));
  if (entries.size > mostRefreshed) return;
  for (const key of entries) {
    const entry = readEntry(store, key);
    if (entry === null) continue;
    const before = store.findings.of(key);
    const found = checkEntries([entry]).filter(({ rule }) => !comparing.has(rule));
    const kept = (stale: boolean) =>
      before.filter((one) => one.stale === stale && comparing.has(one.finding.rule)).map(({ finding }) => finding);
    store.findings.replaceOf(key, [...found, ...kept(false)], kept(true));
  }
}
