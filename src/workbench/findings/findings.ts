import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { FoundInEntry, StoredFinding } from './finding.ts';

export type FindingOfEntry = readonly [entry: EntryKey, finding: FoundInEntry];

/** Puts these findings in the place of all that a data set has. */
export function replaceFindings(store: Store, dataSet: DataSetId, findings: Iterable<FindingOfEntry>): void {
  const { database } = store;
  database
    .transaction(() => {
      database.prepare('DELETE FROM findings WHERE data_set_id = ?').run(dataSet);
      insertFindings(store, dataSet, findings);
    })
    .immediate();
}

/** Puts these findings in the place of those that these entries have, after an edit of them. */
export function replaceFindingsOf(
  store: Store,
  dataSet: DataSetId,
  entries: readonly EntryKey[],
  findings: Iterable<FindingOfEntry>,
): void {
  const { database } = store;
  database
    .transaction(() => {
      const remove = database.prepare('DELETE FROM findings WHERE entry_key = ?');
      for (const entry of entries) remove.run(entry);
      insertFindings(store, dataSet, findings);
    })
    .immediate();
}

/** Findings of an entry, errors first. */
export function findingsOf({ database }: Store, entry: EntryKey): StoredFinding[] {
  return database
    .prepare<[EntryKey], [string, 0 | 1]>(
      `SELECT finding, stale FROM findings WHERE entry_key = ?
       ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, id`,
    )
    .raw()
    .all(entry)
    .map(([finding, stale]) => ({ entry, finding: JSON.parse(finding) as FoundInEntry, stale: stale === 1 }));
}

function insertFindings({ database }: Store, dataSet: DataSetId, findings: Iterable<FindingOfEntry>): void {
  const insert = database.prepare(
    'INSERT INTO findings (data_set_id, entry_key, rule, severity, certainty, finding) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const [entry, finding] of findings) {
    const { rule, severity, fix } = finding;
    insert.run(dataSet, entry, rule, severity, fix?.certainty ?? null, JSON.stringify(finding));
  }
}
