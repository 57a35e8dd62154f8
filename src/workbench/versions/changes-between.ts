import { isDeepStrictEqual } from 'node:util';
import type { EntryState } from '../entries/entry.ts';
import type { EntryKey, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { pathBetween } from './path-between.ts';
import { reversed, type Change } from './version.ts';

/** What of an entry is different. */
export type EntryField = keyof EntryState;

/** What became of an entry from one version to another: `fields` are those that are different. */
export type EntryDifference =
  { readonly kind: 'added' | 'removed' } | { readonly kind: 'changed'; readonly fields: readonly EntryField[] };

interface Ends {
  readonly before: Partial<EntryState> | null;
  readonly after: Partial<EntryState> | null;
}

/** In what entries differ between two versions of a data set; those that came out as they were are left out. */
export function changesBetween(
  store: Store,
  from: VersionId,
  to: VersionId,
  changesOf: (version: VersionId) => readonly Change[] = store.versions.changes,
): ReadonlyMap<EntryKey, EntryDifference> {
  const { back, forth } = pathBetween(store, from, to);
  const ends = new Map<EntryKey, Ends>();
  for (const id of back) for (const change of changesOf(id).toReversed()) extend(ends, reversed(change));
  for (const id of forth) for (const change of changesOf(id)) extend(ends, change);
  const differences = [...ends].flatMap(([entry, found]) => {
    const difference = differenceOf(found);
    return difference ? [[entry, difference] as const] : [];
  });
  return new Map(differences);
}

/** The earliest known of each field counts as before, the latest as after. */
function extend(ends: Map<EntryKey, Ends>, { entry, before, after }: Change): void {
  const known = ends.get(entry);
  ends.set(entry, {
    before: known ? known.before && { ...before, ...known.before } : before,
    after: after && { ...known?.after, ...after },
  });
}

function differenceOf({ before, after }: Ends): EntryDifference | null {
  if (before === null || after === null) {
    if (before === after) return null;
    return { kind: before === null ? 'added' : 'removed' };
  }
  const fields = (Object.keys(before) as EntryField[]).filter(
    (field) => field in after && !isDeepStrictEqual(before[field], after[field]),
  );
  return fields.length > 0 ? { kind: 'changed', fields } : null;
}
