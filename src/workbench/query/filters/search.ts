import type { Database } from 'better-sqlite3';
import { keyRange, type DataSetId } from '../../store/ids.ts';
import { inEither, inKeys } from '../search/key-set.ts';
import { readSearch } from '../search/read-search.ts';
import { toMatches } from '../search/to-matches.ts';
import type { Condition, ToCondition } from './condition.ts';

/** Words without a field are looked for in the entry (question and answers together) or else in the context. */
export const matchesSearch: ToCondition<string> = (text, dataSet, database) => {
  const { anywhere, entry, context } = toMatches(readSearch(text));
  const entries = (match: string) =>
    ({ column: 'key', keys: matching(database, 'entry_text', match, dataSet) }) as const;
  const contexts = (match: string) =>
    ({ column: 'context_key', keys: matching(database, 'context_text', match, dataSet) }) as const;
  const conditions: Condition[] = [];
  if (entry !== null) conditions.push(inKeys(dataSet, entries(entry)));
  if (context !== null) conditions.push(inKeys(dataSet, contexts(context)));
  if (anywhere !== null) conditions.push(inEither(dataSet, entries(anywhere), contexts(anywhere)));
  if (conditions.length === 0) return null;
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
};

function matching(
  database: Database,
  table: 'entry_text' | 'context_text',
  match: string,
  dataSet: DataSetId,
): readonly number[] {
  const { first, last } = keyRange(dataSet);
  return database
    .prepare<[string, number, number], number>(
      `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ?`,
    )
    .pluck()
    .all(match, first, last);
}
