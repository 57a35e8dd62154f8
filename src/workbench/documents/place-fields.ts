import type { ExtraFields } from '../entries/entry.ts';
import { decodeText } from '../store/text-column.ts';
import type { ContextKey, DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { placesOfTexts } from './text-place.ts';

/** Where in its document a text stands. */
export interface TextPlace {
  /** From 1. */
  readonly page: number | null;
  readonly heading: string | null;
}

/** What an entry's fields beside SQuAD's say of where its text stands; null where they say nothing. */
export function placeIn(extra: ExtraFields | null): TextPlace | null {
  const { page, heading } = extra ?? {};
  const place = {
    page: Number.isInteger(page) ? (page as number) : null,
    heading: typeof heading === 'string' && heading !== '' ? heading : null,
  };
  return place.page === null && place.heading === null ? null : place;
}

/**
 * Fields for a new entry that say where its text stands, so that they go wherever the entry goes: as the documents have it
 * or else as another entry about the same text. Null where neither knows.
 */
export function placeFields(store: Store, dataSet: DataSetId, text: string): ExtraFields | null {
  const key = store.contexts.keyOf(dataSet, text);
  const place = placeInDocuments(store, dataSet, key) ?? placeOfOthers(store, key);
  if (place === null) return null;
  const { page, heading } = place;
  return { ...(page !== null && { page }), ...(heading !== null && { heading }) };
}

function placeInDocuments({ database }: Store, dataSet: DataSetId, key: ContextKey): TextPlace | null {
  const place = database
    .prepare<{ dataSet: DataSetId; key: ContextKey }, TextPlace>(
      `SELECT page, heading FROM (${placesOfTexts}) WHERE context_key = $key`,
    )
    .get({ dataSet, key });
  return place ? placeIn({ ...place, heading: place.heading && decodeText(place.heading) }) : null;
}

function placeOfOthers({ entries }: Store, key: ContextKey): TextPlace | null {
  for (const entry of entries.ofContext(key)) {
    const place = placeIn(entries.read(entry)?.state.extra ?? null);
    if (place) return place;
  }
  return null;
}
