import type { StoredEntry } from '../entries/entry.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Found } from './finding.ts';
import type { FindingOfEntry } from './finding-table.ts';

/** What a check is told of an entry. */
export type EntryToCheck = Pick<StoredEntry, 'example' | 'extra' | 'split' | 'reviewed'>;

/** Looks over a data set, entries that share a context sharing the string. */
export type Check = (entries: readonly EntryToCheck[]) => Iterable<Found>;

/**
 * Checks a data set, and puts what was found in the place of its findings. Returns how many there are. Others can write
 * while it looks; what it found is kept only of the version that is still there.
 */
export function checkDataSet(store: Store, dataSet: DataSetId, check: Check): number {
  for (;;) {
    const version = store.dataSets.currentVersion(dataSet);
    const findings = findAll(store, dataSet, check);
    const kept = store.database
      .transaction(() => {
        if (store.dataSets.currentVersion(dataSet) !== version) return false;
        store.findings.replaceAll(dataSet, findings);
        store.dataSets.setChecked(dataSet, version);
        return true;
      })
      .immediate();
    if (kept) return findings.length;
  }
}

/** What a check finds in a data set as it is, each with its entry's key. */
export function findAll(store: Store, dataSet: DataSetId, check: Check): FindingOfEntry[] {
  const keys: EntryKey[] = [];
  const entries: EntryToCheck[] = [];
  for (const { key, example, extra, split, reviewed } of readEntries(store, dataSet)) {
    keys.push(key);
    entries.push({ example, extra, split, reviewed });
  }
  return Array.from(check(entries), (found): FindingOfEntry => [keys[found.number - 1]!, found]);
}
