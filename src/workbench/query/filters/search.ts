import { keyRange } from '../../store/ids.ts';
import { readSearch } from '../search/read-search.ts';
import { toMatches } from '../search/to-matches.ts';
import type { Condition, ToCondition } from './condition.ts';

/**
 * Words without a field are looked for in the entry (question and answers together) or else in the context. The sets of
 * rows are worked out once each, by the index, and not entry by entry.
 */
export const matchesSearch: ToCondition<string> = (text, dataSet) => {
  const { anywhere, entry, context } = toMatches(readSearch(text));
  const { first, last } = keyRange(dataSet);
  const entries = `SELECT rowid FROM entry_text WHERE entry_text MATCH ? AND rowid BETWEEN ${first} AND ${last}`;
  const contexts = `SELECT rowid FROM context_text WHERE context_text MATCH ? AND rowid BETWEEN ${first} AND ${last}`;
  const conditions: Condition[] = [];
  if (entry !== null) conditions.push({ sql: `e.key IN (${entries})`, values: [entry] });
  if (context !== null) conditions.push({ sql: `e.context_key IN (${contexts})`, values: [context] });
  if (anywhere !== null) {
    const either = `${entries} UNION ALL SELECT key FROM entries WHERE context_key IN (${contexts})`;
    conditions.push({ sql: `e.key IN (${either})`, values: [anywhere, anywhere] });
  }
  if (conditions.length === 0) return null;
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
};
