import { hashExamples } from '../../dataset/identity/hash.ts';
import { entryOfState, stateOfRow } from '../entries/entry-row.ts';
import type { Split, StoredEntry } from '../entries/entry.ts';
import { readRows, rememberingContexts } from '../entries/read-entries.ts';
import type { VersionId } from '../store/ids.ts';
import { openSnapshot } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { statesAt } from './states-at.ts';

/**
 * The entries of any version, in their order, as they were, whatever is edited meanwhile. `edited` is as of now. Throws a
 * `Failure` where there is no such version.
 */
export function* readVersion(store: Store, version: VersionId): Generator<StoredEntry> {
  const snapshot = openSnapshot(store);
  try {
    const { dataSet } = snapshot.versions.get(version);
    const context = rememberingContexts(snapshot);
    const differing = statesAt(snapshot, version);
    for (const row of readRows(snapshot, dataSet)) {
      const [key, , removed, , editCount] = row;
      const fields = differing.get(key);
      const there = fields === undefined ? removed === 0 : fields !== null;
      if (!there) continue;
      const state = { ...stateOfRow(row), ...fields };
      yield entryOfState(key, state, context(state.contextKey), editCount > 0);
    }
  } finally {
    snapshot.close();
  }
}

/**
 * SHA-256 in hex of what the entries of a version say, or those of one of its splits: that of the file they are written to
 * (`hashExamples`). That of a whole version is worked out once.
 */
export function hashVersion(store: Store, version: VersionId, split?: Split | null): string {
  const known = split === undefined ? store.versions.contentHash(version) : null;
  if (known !== null) return known;
  const examples = [];
  for (const entry of readVersion(store, version)) {
    if (split === undefined || entry.split === split) examples.push(entry.example);
  }
  const hash = hashExamples(examples);
  if (split === undefined) store.versions.setContentHash(version, hash);
  return hash;
}
