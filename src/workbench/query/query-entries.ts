import { entryColumns, type EntryRow } from '../entries/entry-row.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { entryOfRow, rememberingContexts } from '../entries/read-entries.ts';
import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { readCursor, writeCursor, type Cursor } from './cursor.ts';
import type { EntryFilter } from './filter.ts';
import { ordered, orders, type EntryOrder } from './order.ts';
import type { SqlValue } from './filters/condition.ts';
import { where } from './where.ts';

export interface EntryQuery {
  readonly filter?: EntryFilter;
  /** Default: that of the data set. */
  readonly order?: EntryOrder;
  /** Entries of a page, at least 1. Default 100. */
  readonly limit?: number;
  /** Where the page before ended. Default: from the start. */
  readonly after?: Cursor | null;
}

export interface EntryPage {
  readonly entries: readonly StoredEntry[];
  /** Null where this is the last page. */
  readonly next: Cursor | null;
}

/**
 * A page of the entries that a filter lets through. A page begins behind the last entry of the one before it, whatever
 * was added or removed since, so that none comes twice.
 */
export function queryEntries(store: Store, dataSet: DataSetId, query: EntryQuery = {}): EntryPage {
  const { filter = {}, order = byPosition, limit = 100, after } = query;
  const column = orders[order.by];
  const conditions = where(store.database, dataSet, filter);
  const tests = [conditions.sql];
  const values: SqlValue[] = [...conditions.values];
  const [comparison, direction] = sqlDirections[order.direction];
  if (after) {
    const { value, key } = readCursor(after);
    tests.push(`(${column}, e.key) ${comparison} (?, ?)`);
    values.push(value, key);
  }
  const matching = `SELECT e.key, ${column} AS value FROM ${ordered(order.by)} WHERE ${tests.join(' AND ')}`;
  // The order is settled on keys alone; whole rows are read for the page only. Where many values are equal, each row that
  // comes before those seen moves what SQLite holds as the page: so they come in the order of their keys.
  const first =
    order.by !== 'position' && order.direction === 'descending'
      ? `SELECT key, value FROM (${matching} ORDER BY e.key DESC LIMIT -1) ORDER BY value DESC, key DESC`
      : `${matching} ORDER BY ${orderingOf(order)}`;
  const rows = store.database
    .prepare<SqlValue[], readonly [...EntryRow, string | number]>(
      `WITH page (key, value) AS MATERIALIZED (${first} LIMIT ?)
       SELECT ${entryColumns}, page.value FROM page CROSS JOIN entries e ON e.key = page.key
       ORDER BY page.value ${direction}, page.key ${direction}`,
    )
    .raw()
    .all(...values, limit + 1);
  const context = rememberingContexts(store);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page.map((row) => entryOfRow(row as unknown as EntryRow, context)),
    next: last && rows.length > limit ? writeCursor({ value: last.at(-1) as string | number, key: last[0] }) : null,
  };
}

/**
 * Keys of all entries that a filter lets through, in order (default: that of the data set): what an edit of all of them is
 * given, and what a table of any length is laid out by.
 */
export function matchingKeys(
  { database }: Store,
  dataSet: DataSetId,
  filter: EntryFilter,
  order: EntryOrder = byPosition,
): EntryKey[] {
  const { sql, values } = where(database, dataSet, filter);
  return database
    .prepare<SqlValue[], EntryKey>(`SELECT e.key FROM ${ordered(order.by)} WHERE ${sql} ORDER BY ${orderingOf(order)}`)
    .pluck()
    .all(...values);
}

const sqlDirections = { ascending: ['>', 'ASC'], descending: ['<', 'DESC'] } as const;

const byPosition: EntryOrder = { by: 'position', direction: 'ascending' };

function orderingOf({ by, direction }: EntryOrder): string {
  const [, sqlDirection] = sqlDirections[direction];
  return by === 'position' ? `e.key ${sqlDirection}` : `${orders[by]} ${sqlDirection}, e.key ${sqlDirection}`;
}
