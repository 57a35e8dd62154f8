import type { Severity } from '../../findings/finding.ts';
import type { DataSetId } from '../../store/ids.ts';
import { notInKeys } from '../search/key-set.ts';
import type { ToCondition } from './condition.ts';

/** Entries with a finding, without a look at each of its findings: the sets are worked out once. */
const withFinding = 'IN (SELECT f.entry_key FROM findings f WHERE f.data_set_id = ?';

export const rules: ToCondition<readonly string[]> = (names, dataSet) => ({
  sql: `e.key ${withFinding} AND f.rule IN (${names.map(() => '?').join(', ')}))`,
  values: [dataSet, ...names],
});

export const severity: ToCondition<Severity> = (wanted, dataSet) => ({
  sql: `e.key ${withFinding} AND f.severity = ?)`,
  values: [dataSet, wanted],
});

export const anyFinding: ToCondition<boolean> = (wanted, dataSet, database) => {
  if (wanted) return { sql: `e.key ${withFinding})`, values: [dataSet] };
  const keys = database
    .prepare<[DataSetId], number>('SELECT DISTINCT entry_key FROM findings WHERE data_set_id = ? ORDER BY entry_key')
    .pluck()
    .all(dataSet);
  return notInKeys(dataSet, { column: 'key', keys });
};
