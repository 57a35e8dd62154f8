import type { Finding } from '../../dataset/checks/finding.ts';
import { checkRules } from '../../dataset/checks/rules.ts';
import { Failure } from '../../shared/failure.ts';
import { edit, type Edited } from '../edits/edit.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { readEntry } from '../entries/read-entries.ts';
import { dataSetOf, type EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { checkEntries } from './check-entries.ts';
import { fixesAsEdit, type FixesAsEdit, type FixOptions } from './fix-data-set.ts';

const comparing = new Set(checkRules.filter(({ kind }) => kind === 'dataset').map(({ name }) => name));

/**
 * Makes the fixes of one entry as one edit, without a look at the others: of what compares it with them, the last check
 * counts, unless the entry was edited since. Throws a `Failure` where there is no such entry.
 */
export function fixEntry(store: Store, key: EntryKey, options: Omit<FixOptions, 'filter'>): Edited {
  return store.database
    .transaction(() => {
      const entry = readEntry(store, key);
      if (entry === null) throw noSuchEntry(key);
      const { command, label } = fixesOfEntry(store, entry, options);
      return edit(store, dataSetOf(key), command, { label, ...options });
    })
    .immediate();
}

/** What `fixEntry` does, as a command. */
export function fixesOfEntry(
  store: Store,
  entry: StoredEntry,
  { certainty, rules }: Pick<FixOptions, 'certainty' | 'rules'>,
): FixesAsEdit {
  const compared = store.findings
    .of(entry.key)
    .filter(({ stale, finding }) => !stale && comparing.has(finding.rule))
    // Only checks of `src/dataset` write findings of their rules.
    .map(({ finding }) => ({ ...(finding as unknown as Finding), number: 1 }));
  const own = checkEntries([entry]).filter(({ rule }) => !comparing.has(rule));
  const wanted = [...own, ...compared].filter(({ rule }) => rules == null || rules.includes(rule));
  return fixesAsEdit([entry], wanted, certainty);
}

function noSuchEntry(key: EntryKey): Failure {
  return new Failure({
    code: 'no-such-entry',
    message: `There is no entry with key ${key} any more.`,
    mend: 'Choose one that is there; one that was removed comes back by undoing that.',
  });
}
