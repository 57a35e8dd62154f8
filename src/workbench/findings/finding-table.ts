import type { Database } from 'better-sqlite3';
import { dataSetOf, type DataSetId, type EntryKey } from '../store/ids.ts';
import type { FoundInEntry, StoredFinding } from './finding.ts';

export type FindingOfEntry = readonly [entry: EntryKey, finding: FoundInEntry];

export interface FindingTable {
  /** Puts these findings in the place of all that a data set has. */
  readonly replaceAll: (dataSet: DataSetId, findings: Iterable<FindingOfEntry>) => void;
  /** Puts these findings in the place of those that an entry has, as after an edit of it; those of `stale` marked so. */
  readonly replaceOf: (entry: EntryKey, findings: readonly FoundInEntry[], stale?: readonly FoundInEntry[]) => void;
  /** Errors first. */
  readonly of: (entry: EntryKey) => StoredFinding[];
  /** Marks the findings of an entry as ones of what it said before. */
  readonly markStale: (entry: EntryKey) => void;
}

export function findingTable(database: Database): FindingTable {
  const insert = database.prepare(
    'INSERT INTO findings (data_set_id, entry_key, rule, severity, certainty, stale, finding) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const removeAll = database.prepare<[DataSetId]>('DELETE FROM findings WHERE data_set_id = ?');
  const removeOf = database.prepare<[EntryKey]>('DELETE FROM findings WHERE entry_key = ?');
  const markStale = database.prepare<[EntryKey]>('UPDATE findings SET stale = 1 WHERE entry_key = ?');
  const of = database
    .prepare<[EntryKey], [string, 0 | 1]>(
      `SELECT finding, stale FROM findings WHERE entry_key = ?
       ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, id`,
    )
    .raw();

  const add = (dataSet: DataSetId, entry: EntryKey, finding: FoundInEntry, stale: 0 | 1) => {
    const { rule, severity, fix } = finding;
    insert.run(dataSet, entry, rule, severity, fix?.certainty ?? null, stale, JSON.stringify(finding));
  };

  const replaceAll = database.transaction((dataSet: DataSetId, findings: Iterable<FindingOfEntry>) => {
    removeAll.run(dataSet);
    for (const [entry, finding] of findings) add(dataSet, entry, finding, 0);
  });
  const replaceOf = database.transaction(
    (entry: EntryKey, findings: readonly FoundInEntry[], stale: readonly FoundInEntry[]) => {
      removeOf.run(entry);
      for (const finding of findings) add(dataSetOf(entry), entry, finding, 0);
      for (const finding of stale) add(dataSetOf(entry), entry, finding, 1);
    },
  );

  return {
    replaceAll: (dataSet, findings) => replaceAll.immediate(dataSet, findings),
    replaceOf: (entry, findings, stale = []) => replaceOf.immediate(entry, findings, stale),
    of: (entry) =>
      of
        .all(entry)
        .map(([finding, stale]) => ({ entry, finding: JSON.parse(finding) as FoundInEntry, stale: stale === 1 })),
    markStale: (entry) => void markStale.run(entry),
  };
}
