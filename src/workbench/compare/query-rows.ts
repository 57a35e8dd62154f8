import type { ComparedFilter, ComparedOrder, ComparedRow, ListedRow } from '../../shared/contract/compare.ts';
import type { ComparisonId, EntryKey } from '../../shared/contract/ids.ts';
import type { Store } from '../store/store.ts';
import { getComparison, versionOf } from './comparisons.ts';
import { withPresent } from './present-entries.ts';
import { wordsOf } from './searchable.ts';

export interface RowQuery {
  readonly filter: ComparedFilter;
  readonly order: ComparedOrder;
}

/** What rows are ordered by. */
const orders: Readonly<Record<ComparedOrder['by'], string>> = {
  position: 'number',
  change: "json_extract(row, '$.tuned.f1') - json_extract(row, '$.base.f1')",
  'tuned-f1': "json_extract(row, '$.tuned.f1')",
  'base-f1': "json_extract(row, '$.base.f1')",
  'tuned-probability': "json_extract(row, '$.tuned.probability')",
};

/** A condition on rows, with its values. */
interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The entries of all rows, those alike in the order of the comparison's questions. */
export function rowKeys(store: Store, id: ComparisonId, { filter, order }: RowQuery): EntryKey[] {
  const { sql, values } = rowsThat(store, id, filter);
  return store.database
    .prepare<unknown[], EntryKey>(`SELECT entry_key ${sql} ${inOrder(order)}`)
    .pluck()
    .all(...values);
}

/** A page of rows, in the order of `rowKeys`, and how many there are in all pages. */
export function readRows(
  store: Store,
  id: ComparisonId,
  { filter, order, offset, limit }: RowQuery & { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: ListedRow[] } {
  const { sql, values } = rowsThat(store, id, filter);
  const total = store.database
    .prepare<unknown[], number>(`SELECT count(*) ${sql}`)
    .pluck()
    .get(...values)!;
  const rows = store.database
    .prepare<unknown[], string>(`SELECT row ${sql} ${inOrder(order)} LIMIT ? OFFSET ?`)
    .pluck()
    .all(...values, limit, offset)
    .map(readRow);
  return { total, rows: withPresent(store, versionOf(store, id), rows) };
}

/** All rows, in the order of the comparison's questions. */
export function allRows({ database }: Store, id: ComparisonId): ComparedRow[] {
  return database
    .prepare<[ComparisonId], string>('SELECT row FROM comparison_rows WHERE comparison_id = ? ORDER BY number')
    .pluck()
    .all(id)
    .map(readRow);
}

/** Only this program writes the JSON in this column. */
function readRow(row: string): ComparedRow {
  return JSON.parse(row) as ComparedRow;
}

function rowsThat(store: Store, id: ComparisonId, filter: ComparedFilter): Condition {
  const { kinds, differ, errors, group, search = '' } = filter;
  const conditions: readonly Condition[] = [
    { sql: 'comparison_id = ?', values: [getComparison(store, id).id] },
    ...(kinds ? [isAmong('kind', kinds)] : []),
    ...(differ === undefined ? [] : [{ sql: "json_extract(row, '$.differ') = ?", values: [Number(differ)] }]),
    ...(errors ? [isAmong("json_extract(row, '$.tuned.error')", errors)] : []),
    ...(group ? [{ sql: "json_extract(row, '$.groups.' || json_quote(?)) = ?", values: [group.by, group.value] }] : []),
    ...wordsOf(search).map((word) => ({ sql: 'instr(searchable, ?) > 0', values: [word] })),
  ];
  return {
    sql: `FROM comparison_rows WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

function isAmong(column: string, values: readonly string[]): Condition {
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };
}

function inOrder({ by, direction }: ComparedOrder): string {
  return `ORDER BY ${orders[by]} ${direction === 'descending' ? 'DESC' : 'ASC'}, number`;
}
