import { keyRange, type DataSetId } from '../../store/ids.ts';
import type { Condition } from '../filters/condition.ts';

/** Keys, rising, that a column of `entries` is to be among. */
export interface KeySet {
  readonly column: 'key' | 'context_key';
  readonly keys: readonly number[];
}

/**
 * Above so many keys, a table of one byte a key that SQLite looks into at each entry costs less than a set of its own
 * making: a word such as "the", in every context, is found in a third of the time.
 */
const fewKeys = 1000;

/** Entries whose column is among the keys. */
export function inKeys(dataSet: DataSetId, { column, keys }: KeySet): Condition {
  if (keys.length <= fewKeys) return { sql: `e.${column} IN (${listed})`, values: [JSON.stringify(keys)] };
  return flagged(dataSet, { column, keys });
}

/** Entries whose column is not among the keys. */
export function notInKeys(dataSet: DataSetId, set: KeySet): Condition {
  return set.keys.length === 0 ? { sql: 'TRUE', values: [] } : flagged(dataSet, set, '<>');
}

/** Entries whose key is among the ones, or whose context's key among the others. */
export function inEither(dataSet: DataSetId, entries: KeySet, contexts: KeySet): Condition {
  if (entries.keys.length <= fewKeys && contexts.keys.length <= fewKeys) {
    return {
      sql: `e.key IN (${listed} UNION ALL SELECT key FROM entries WHERE context_key IN (${listed}))`,
      values: [JSON.stringify(entries.keys), JSON.stringify(contexts.keys)],
    };
  }
  const conditions = [flagged(dataSet, entries), flagged(dataSet, contexts)];
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    values: conditions.flatMap(({ values }) => values),
  };
}

const listed = 'SELECT value FROM json_each(?)';

function flagged(dataSet: DataSetId, { column, keys }: KeySet, comparison: '=' | '<>' = '='): Condition {
  const { first } = keyRange(dataSet);
  const flags = Buffer.alloc((keys.at(-1) ?? first) - first + 1);
  for (const key of keys) flags[key - first] = 1;
  return { sql: `substr(?, e.${column} - ${first - 1}, 1) ${comparison} x'01'`, values: [flags] };
}
