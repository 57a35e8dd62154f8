import type { EntryState } from '../entries/entry.ts';
import type { EntryKey, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { pathBetween } from './path-between.ts';
import { reversed, type Change } from './version.ts';

/** In what a version's entries differ from those of now: fields by entry, null where the entry is not there. */
export function statesAt(store: Store, version: VersionId): ReadonlyMap<EntryKey, Partial<EntryState> | null> {
  const { dataSet } = store.versions.get(version);
  const { back, forth } = pathBetween(store, store.dataSets.currentVersion(dataSet), version);
  const states = new Map<EntryKey, Partial<EntryState> | null>();
  for (const id of back) for (const change of store.versions.changes(id).reverse()) apply(states, reversed(change));
  for (const id of forth) for (const change of store.versions.changes(id)) apply(states, change);
  return states;
}

function apply(states: Map<EntryKey, Partial<EntryState> | null>, { entry, after }: Change): void {
  states.set(entry, after && { ...states.get(entry), ...after });
}
