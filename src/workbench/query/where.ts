import type { Database } from 'better-sqlite3';
import { keyRange, type DataSetId } from '../store/ids.ts';
import type { EntryFilter } from './filter.ts';
import type { Condition } from './filters/condition.ts';
import { conditionsOf } from './filters/registry.ts';

/** The rows `e` of a data set that a filter lets through, as what stands behind WHERE. */
export function where(database: Database, dataSet: DataSetId, filter: EntryFilter): Condition {
  const { first, last } = keyRange(dataSet);
  const conditions = conditionsOf(filter, dataSet, database);
  return {
    sql: [`e.key BETWEEN ${first} AND ${last} AND e.removed = 0`, ...conditions.map(({ sql }) => sql)].join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
}
