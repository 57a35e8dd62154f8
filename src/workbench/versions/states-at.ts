import type { EntryState } from '../entries/entry.ts';
import type { EntryKey, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Change } from './version.ts';

/**
 * In what a version's entries differ from those of now: fields by entry, null where the entry is not there. Goes back from
 * the current version to where the two have parted, and forth from there.
 */
export function statesAt(store: Store, version: VersionId): ReadonlyMap<EntryKey, Partial<EntryState> | null> {
  const { dataSet } = store.versions.get(version);
  const back = pathToImport(store, store.dataSets.currentVersion(dataSet));
  const forth = pathToImport(store, version);
  while (back.length > 0 && back.at(-1) === forth.at(-1)) {
    back.pop();
    forth.pop();
  }
  const states = new Map<EntryKey, Partial<EntryState> | null>();
  for (const id of back) for (const change of store.versions.changes(id).reverse()) apply(states, reversed(change));
  for (const id of forth.reverse()) for (const change of store.versions.changes(id)) apply(states, change);
  return states;
}

/** A version and those that it was made from, itself first. */
function pathToImport(store: Store, version: VersionId): VersionId[] {
  return store.database
    .prepare<[VersionId], VersionId>(
      `WITH RECURSIVE path (id, depth) AS (
         SELECT ?, 0 UNION ALL
         SELECT v.parent_id, depth + 1 FROM path JOIN versions v USING (id) WHERE v.parent_id IS NOT NULL
       )
       SELECT id FROM path ORDER BY depth`,
    )
    .pluck()
    .all(version);
}

function apply(states: Map<EntryKey, Partial<EntryState> | null>, { entry, after }: Change): void {
  states.set(entry, after && { ...states.get(entry), ...after });
}

function reversed({ entry, before, after }: Change): Change {
  return { entry, before: after, after: before } as Change;
}
