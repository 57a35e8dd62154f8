import type { VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

/** How one version is reached from another of its data set: edits to take back, in that order, and then edits to make. */
export interface Path {
  readonly back: readonly VersionId[];
  readonly forth: readonly VersionId[];
}

/** Back to where the two have parted, and forth from there. */
export function pathBetween(store: Store, from: VersionId, to: VersionId): Path {
  const back = pathToImport(store, from);
  const forth = pathToImport(store, to);
  while (back.length > 0 && back.at(-1) === forth.at(-1)) {
    back.pop();
    forth.pop();
  }
  return { back, forth: forth.reverse() };
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
