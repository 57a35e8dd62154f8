import type { DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { EntryFilter } from './filter.ts';
import type { SqlValue } from './filters/condition.ts';
import { where } from './where.ts';

/** How often a whole number is there among the entries `e` that a filter lets through, rising; where it is null it is left out. */
export function countValues(
  { database }: Store,
  dataSet: DataSetId,
  expression: string,
  filter: EntryFilter = {},
): [value: number, count: number][] {
  const { sql, values } = where(database, dataSet, filter);
  return database
    .prepare<SqlValue[], [number, number]>(
      `SELECT ${expression} AS value, count(*) FROM entries e
       WHERE ${sql} AND ${expression} IS NOT NULL GROUP BY value ORDER BY value`,
    )
    .raw()
    .all(...values);
}
