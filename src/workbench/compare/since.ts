import type { EntryState, StoredEntry } from '../entries/entry.ts';
import type { ContextKey, EntryKey, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { changesBetween, type EntryDifference } from '../versions/changes-between.ts';
import { pathBetween } from '../versions/path-between.ts';
import type { Change } from '../versions/version.ts';

/** In what some entries differ now from what they were at a version; found by their keys, however much else changed. */
export function differencesSince(
  store: Store,
  version: VersionId,
  entries: readonly EntryKey[],
): ReadonlyMap<EntryKey, EntryDifference> {
  const found = new Map<VersionId, Change[]>();
  const rows = store.database
    .prepare<[string], [VersionId, EntryKey, string | null, string | null]>(
      `SELECT version_id, entry_key, before, after FROM changes
       WHERE entry_key IN (SELECT value FROM json_each(?)) ORDER BY version_id, number`,
    )
    .raw()
    .all(JSON.stringify(entries));
  for (const [id, entry, before, after] of rows) {
    const change = { entry, before: fieldsOf(before), after: fieldsOf(after) } as Change;
    found.set(id, [...(found.get(id) ?? []), change]);
  }
  return changesBetween(store, version, currentOf(store, version), (id) => found.get(id) ?? []);
}

/** How many entries were added to the contexts of these since a version, and are still there. */
export function addedSince(
  store: Store,
  version: VersionId,
  entries: readonly Pick<StoredEntry, 'contextKey'>[],
): ReadonlyMap<ContextKey, number> {
  const { forth } = pathBetween(store, version, currentOf(store, version));
  const contexts = [...new Set(entries.map(({ contextKey }) => contextKey))];
  const counts = store.database
    .prepare<[string, string], [ContextKey, number]>(
      `SELECT e.context_key, count(*) FROM entries e JOIN changes c ON c.entry_key = e.key AND c.before IS NULL
       WHERE e.removed = 0 AND e.context_key IN (SELECT value FROM json_each(?))
         AND c.version_id IN (SELECT value FROM json_each(?))
       GROUP BY e.context_key`,
    )
    .raw()
    .all(JSON.stringify(contexts), JSON.stringify(forth));
  return new Map(counts);
}

function currentOf(store: Store, version: VersionId): VersionId {
  return store.dataSets.currentVersion(store.versions.get(version).dataSet);
}

/** Only this program writes the JSON in these columns. */
function fieldsOf(written: string | null): Partial<EntryState> | null {
  return written === null ? null : (JSON.parse(written) as Partial<EntryState>);
}
