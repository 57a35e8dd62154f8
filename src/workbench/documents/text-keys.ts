import type { Database } from 'better-sqlite3';
import type { DocumentId } from '../../shared/contract/ids.ts';
import { keyRange, type ContextKey, type DataSetId } from '../store/ids.ts';
import { placesOfTexts } from './text-place.ts';

interface Row {
  readonly key: ContextKey;
  readonly asked: 0 | 1;
}

/** Keys of a data set's texts: of its documents in their order, then of those that only entries ask about. */
export function textKeys(
  database: Database,
  dataSet: DataSetId,
  { document, unasked }: { readonly document: DocumentId | null; readonly unasked: boolean },
): readonly ContextKey[] {
  const ofDocuments = database
    .prepare<{ readonly dataSet: DataSetId; readonly document: DocumentId | null }, Row>(
      `SELECT context_key AS key, EXISTS (
         SELECT 1 FROM entries e WHERE e.context_key = places.context_key AND e.removed = 0
       ) AS asked
       FROM (${placesOfTexts}) places WHERE $document IS NULL OR document = $document ORDER BY document, number`,
    )
    .all({ dataSet, document });
  const wanted = ofDocuments.filter(({ asked }) => !unasked || asked === 0).map(({ key }) => key);
  if (unasked || document !== null) return wanted;
  const { first, last } = keyRange(dataSet);
  const asked = database
    .prepare<[number, number], ContextKey>(
      `SELECT key FROM contexts WHERE key BETWEEN ? AND ?
       AND EXISTS (SELECT 1 FROM entries e WHERE e.context_key = contexts.key AND e.removed = 0)`,
    )
    .pluck()
    .all(first, last);
  const listed = new Set(wanted);
  return [...wanted, ...asked.filter((key) => !listed.has(key))];
}
