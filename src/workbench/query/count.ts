import type { Split } from '../entries/entry.ts';
import type { DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { EntryFilter } from './filter.ts';
import type { SqlValue } from './filters/condition.ts';
import { where } from './where.ts';

/** How many entries a filter lets through. */
export function countEntries({ database }: Store, dataSet: DataSetId, filter: EntryFilter = {}): number {
  const { sql, values } = where(database, dataSet, filter);
  const count = database.prepare<SqlValue[], number>(`SELECT count(*) FROM entries e WHERE ${sql}`).pluck();
  return count.get(...values)!;
}

/** What the entries that a filter lets through are like. */
export interface Facets {
  readonly entries: number;
  readonly contexts: number;
  readonly answerable: number;
  readonly edited: number;
  readonly reviewed: number;
  readonly splits: Readonly<Record<Split | 'none', number>>;
}

/** In half the time that the sum of a truth takes. */
const of = (condition: string) => `count(*) FILTER (WHERE ${condition})`;

export function countFacets({ database }: Store, dataSet: DataSetId, filter: EntryFilter = {}): Facets {
  const { sql, values } = where(database, dataSet, filter);
  const [entries, contexts, answerable, edited, reviewed, train, validation, test] = database
    .prepare<SqlValue[], readonly [number, number, number, number, number, number, number, number]>(
      `SELECT count(*), count(DISTINCT e.context_key),
         ${of('e.answer_count > 0')}, ${of('e.edit_count > 0')}, ${of('e.reviewed')},
         ${of("e.split = 'train'")}, ${of("e.split = 'validation'")}, ${of("e.split = 'test'")}
       FROM entries e WHERE ${sql}`,
    )
    .raw()
    .get(...values)!;
  const none = entries - train - validation - test;
  return { entries, contexts, answerable, edited, reviewed, splits: { train, validation, test, none } };
}

/** How many of the entries that a filter lets through ask for what. */
export function countQuestionTypes(
  { database }: Store,
  dataSet: DataSetId,
  filter: EntryFilter = {},
): Readonly<Record<string, number>> {
  const { sql, values } = where(database, dataSet, filter);
  const rows = database
    .prepare<SqlValue[], [string, number]>(
      `SELECT e.question_type, count(*) FROM entries e WHERE ${sql} GROUP BY e.question_type`,
    )
    .raw()
    .all(...values);
  return Object.fromEntries(rows);
}

/** What models made of the entries that a filter lets through; see `filters/wrong-by.ts` for what counts. */
export function countModelAnswers(
  { database }: Store,
  dataSet: DataSetId,
  filter: EntryFilter = {},
): { readonly name: string; readonly answered: number; readonly wrong: number }[] {
  const { sql, values } = where(database, dataSet, filter);
  return database
    .prepare<SqlValue[], { name: string; answered: number; wrong: number }>(
      `SELECT m.name AS name, count(*) AS answered, count(*) FILTER (WHERE a.exact_match < 1) AS wrong
       FROM model_answers a JOIN models m ON m.id = a.model_id JOIN entries e ON e.key = a.entry_key
       WHERE m.removed = 0 AND a.stale = 0 AND ${sql} GROUP BY m.name ORDER BY max(a.at) DESC`,
    )
    .all(...values);
}

/** How many of the entries that a filter lets through have a finding of each rule. */
export function countRules(
  { database }: Store,
  dataSet: DataSetId,
  filter: EntryFilter = {},
): Readonly<Record<string, number>> {
  const { sql, values } = where(database, dataSet, filter);
  const rows = database
    .prepare<SqlValue[], [string, number]>(
      `SELECT f.rule, count(DISTINCT f.entry_key) FROM findings f
       WHERE f.data_set_id = ? AND f.entry_key IN (SELECT e.key FROM entries e WHERE ${sql})
       GROUP BY f.rule ORDER BY f.rule`,
    )
    .raw()
    .all(dataSet, ...values);
  return Object.fromEntries(rows);
}

/** Entries that have a finding, and those of them that a fix of each certainty is known for. Stale findings do not count. */
export interface FindingCounts {
  readonly withFindings: number;
  readonly fixable: { readonly certain: number; readonly likely: number };
}

export function countFindings({ database }: Store, dataSet: DataSetId, filter: EntryFilter = {}): FindingCounts {
  const { sql, values } = where(database, dataSet, filter);
  const [withFindings, certain, likely] = database
    .prepare<SqlValue[], readonly [number, number, number]>(
      `SELECT count(DISTINCT f.entry_key), count(DISTINCT f.entry_key) FILTER (WHERE f.certainty = 'certain'),
         count(DISTINCT f.entry_key) FILTER (WHERE f.certainty = 'likely')
       FROM findings f
       WHERE f.data_set_id = ? AND f.stale = 0 AND f.entry_key IN (SELECT e.key FROM entries e WHERE ${sql})`,
    )
    .raw()
    .get(dataSet, ...values)!;
  return { withFindings, fixable: { certain, likely } };
}
