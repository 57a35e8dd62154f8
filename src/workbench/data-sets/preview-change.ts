import type { ChangeOfAll, Entry, EntryFilter, PreviewOfChange } from '../../shared/contract/entries.ts';
import { withoutAnswer } from '../edits/change-all.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { readEntriesByKey } from '../entries/read-entries.ts';
import { fixesOfEntry } from '../findings/fix-entry.ts';
import type { Condition, SqlValue } from '../query/filters/condition.ts';
import { where } from '../query/where.ts';
import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { describeEntries } from './describe-entry.ts';

const mostSamples = 5;

/** What a change of all entries that a filter lets through would do, without doing it: how many, and the first of them. */
export function previewChange(
  store: Store,
  dataSet: DataSetId,
  { filter, change }: { readonly filter: EntryFilter; readonly change: ChangeOfAll },
): PreviewOfChange {
  const among = where(store.database, dataSet, filter);
  const reached = reachedBy(change, dataSet);
  const sql = `FROM entries e WHERE ${among.sql} AND (${reached.sql})`;
  const values = [...among.values, ...reached.values];
  const changed = store.database
    .prepare<SqlValue[], number>(`SELECT count(*) ${sql}`)
    .pluck()
    .get(...values)!;
  const keys = store.database
    .prepare<SqlValue[], EntryKey>(`SELECT e.key ${sql} ORDER BY e.key LIMIT ${mostSamples}`)
    .pluck()
    .all(...values);
  const samples = readEntriesByKey(store, keys).map((stored) => {
    const [before] = describeEntries(store, [stored]);
    return { before: before!, after: afterwards(store, stored, before!, change) };
  });
  return { changed, samples };
}

/** The entries `e` that a change makes different. */
function reachedBy(change: ChangeOfAll, dataSet: DataSetId): Condition {
  switch (change.kind) {
    case 'mark-reviewed':
      return { sql: 'e.reviewed <> ?', values: [Number(change.reviewed)] };
    case 'change-splits':
      return change.split === null
        ? { sql: 'e.split IS NOT NULL', values: [] }
        : { sql: 'e.split IS NOT ?', values: [change.split] };
    case 'no-answer':
      return { sql: 'e.answer_count > 0 OR e.is_impossible IS NOT 1', values: [] };
    case 'remove-entries':
      return { sql: 'TRUE', values: [] };
    case 'fix': {
      const ofRules = change.rules === null ? '' : `AND f.rule IN (${change.rules.map(() => '?').join(', ')})`;
      return {
        sql: `e.key IN (SELECT f.entry_key FROM findings f
          WHERE f.data_set_id = ? AND f.stale = 0 AND f.certainty = 'certain' ${ofRules})`,
        values: [dataSet, ...(change.rules ?? [])],
      };
    }
  }
}

function afterwards(store: Store, stored: StoredEntry, before: Entry, change: ChangeOfAll): Entry | null {
  switch (change.kind) {
    case 'mark-reviewed':
      return { ...before, reviewed: change.reviewed };
    case 'change-splits':
      return { ...before, split: change.split };
    case 'no-answer':
      return { ...before, answers: [...withoutAnswer.answers], isImpossible: withoutAnswer.isImpossible };
    case 'remove-entries':
      return null;
    case 'fix': {
      const { replaced, dropped } = fixesOfEntry(store, stored, { certainty: 'certain', rules: change.rules });
      if (dropped.includes(stored.key)) return null;
      const example = replaced[0]?.example ?? stored.example;
      return describeEntries(store, [{ ...stored, example }])[0]!;
    }
  }
}
