import type { Database } from 'better-sqlite3';
import type { TeachingReason } from '../../shared/contract/entries.ts';
import type { EntryKey } from '../store/ids.ts';
import type { Novelty, Teaching } from './teaching-score.ts';

export interface TeachingTable {
  readonly put: (entry: EntryKey, teaching: Teaching, novelty: Novelty) => void;
  /** Null where no model has answered it. */
  readonly noveltyOf: (entry: EntryKey) => Novelty | null;
  /** Why each of these entries would teach something; those of which nothing is known are left out. */
  readonly reasonsOf: (entries: readonly EntryKey[]) => ReadonlyMap<EntryKey, TeachingReason[]>;
}

export function teachingTable(database: Database): TeachingTable {
  const put = database.prepare(
    'INSERT OR REPLACE INTO teaching (entry_key, score, reasons, novelty) VALUES (?, ?, ?, ?)',
  );
  const novelty = database.prepare<[EntryKey], string>('SELECT novelty FROM teaching WHERE entry_key = ?').pluck();
  const reasons = database
    .prepare<[string], [EntryKey, string]>(
      'SELECT entry_key, reasons FROM teaching WHERE entry_key IN (SELECT value FROM json_each(?))',
    )
    .raw();
  // Only this program writes the JSON in these columns.
  return {
    put: (entry, teaching, ofEntry) =>
      void put.run(entry, teaching.score, JSON.stringify(teaching.reasons), JSON.stringify(ofEntry)),
    noveltyOf: (entry) => {
      const written = novelty.get(entry);
      return written === undefined ? null : (JSON.parse(written) as Novelty);
    },
    reasonsOf: (entries) =>
      new Map(
        reasons
          .all(JSON.stringify(entries))
          .map(([entry, written]) => [entry, JSON.parse(written) as TeachingReason[]] as const),
      ),
  };
}
