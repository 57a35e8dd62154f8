import type { EntryState } from '../entries/entry.ts';
import { dataSetOf, type EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Change } from '../versions/version.ts';
import { changesContent } from './make-change.ts';

/** Who did something to an entry, and when. */
export interface Stamp {
  readonly who: string;
  readonly at: Date;
}

/** Who had the last word about an entry, as it is now; null where that was its import. */
export interface Authors {
  /** Who marked it as reviewed, where it is. */
  readonly reviewed: Stamp | null;
  /** Who added it or changed what it says. */
  readonly edited: Stamp | null;
}

type Row = readonly [who: string, at: number, before: string | null, after: string | null];

/** As the journal knows it: by the edits that led to the present version, without those that were undone. */
export function authorsOf({ database }: Store, entry: EntryKey): Authors {
  const rows = database
    .prepare<[number, EntryKey], Row>(
      `WITH RECURSIVE line (id) AS (
         SELECT version_id FROM data_sets WHERE id = ?
         UNION ALL SELECT v.parent_id FROM line JOIN versions v USING (id) WHERE v.parent_id IS NOT NULL
       )
       SELECT v.who, v.at, c.before, c.after FROM changes c JOIN versions v ON v.id = c.version_id
       WHERE c.entry_key = ? AND v.id IN (SELECT id FROM line) ORDER BY v.number DESC, c.number DESC`,
    )
    .raw()
    .all(dataSetOf(entry), entry);
  let reviewed: Stamp | null | undefined;
  let edited: Stamp | undefined;
  for (const [who, at, before, after] of rows) {
    const stamp = { who, at: new Date(at) };
    const change = { entry, before: read(before), after: read(after) } as Change;
    if (reviewed === undefined && change.after?.reviewed !== undefined) reviewed = change.after.reviewed ? stamp : null;
    if (edited === undefined && changesContent(change)) edited = stamp;
  }
  return { reviewed: reviewed ?? null, edited: edited ?? null };
}

/** Only this program writes the JSON in these columns, so it is taken at its word. */
function read(fields: string | null): Partial<EntryState> | null {
  return fields === null ? null : (JSON.parse(fields) as Partial<EntryState>);
}
