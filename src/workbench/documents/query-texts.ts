import type { TextRow } from '../../shared/contract/documents.ts';
import type { DocumentId } from '../../shared/contract/ids.ts';
import { keyRange, type ContextKey, type DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { findPassages, searchTexts } from './find-passages.ts';
import { placeOf, placesOfTexts, type PlaceRow } from './text-place.ts';

export interface TextQuery {
  readonly document?: DocumentId | null;
  readonly search?: string;
  /** Texts that may answer it come first, and others not at all. */
  readonly question?: string;
  readonly unasked?: boolean;
  readonly limit?: number;
}

const shownOfText = 240;

interface Row extends PlaceRow {
  readonly key: ContextKey;
  readonly beginning: string;
  readonly length: number;
  readonly questions: number;
}

/** Texts of a data set that can be asked about: those of its documents in their order, then those of its entries alone. */
export function queryTexts(
  store: Store,
  dataSet: DataSetId,
  query: TextQuery = {},
): { readonly texts: TextRow[]; readonly total: number } {
  const { database } = store;
  const { document = null, search = '', question = '', unasked = false, limit = 1000 } = query;
  const found = searchTexts(database, dataSet, search);
  const passages = question.trim() === '' ? null : findPassages(database, dataSet, question);
  const { first, last } = keyRange(dataSet);
  const among = (keys: readonly ContextKey[] | null) => keys && JSON.stringify(keys);
  const rows = database
    .prepare<Record<string, string | number | null>, Row>(
      `WITH places AS (${placesOfTexts}),
       asked AS (
         SELECT context_key, count(*) AS questions, title FROM entries
         WHERE key BETWEEN $first AND $last AND removed = 0 GROUP BY context_key
       ),
       wanted AS (SELECT value AS key, key AS place FROM json_each(coalesce($passages, '[]')))
       SELECT c.key, substr(c.text, 1, ${shownOfText}) AS beginning, length(c.text) AS length,
         coalesce(a.questions, 0) AS questions, a.title AS entryTitle,
         p.document, p.documentTitle, p.heading, p.page
       FROM contexts c LEFT JOIN places p ON p.context_key = c.key LEFT JOIN asked a ON a.context_key = c.key
         LEFT JOIN wanted w ON w.key = c.key
       WHERE c.key BETWEEN $first AND $last AND (p.document IS NOT NULL OR a.questions > 0)
         AND ($document IS NULL OR p.document = $document) AND ($unasked = 0 OR a.questions IS NULL)
         AND ($found IS NULL OR c.key IN (SELECT value FROM json_each($found)))
         AND ($passages IS NULL OR w.key IS NOT NULL)
       ORDER BY w.place, p.document IS NULL, p.document, p.number, c.key`,
    )
    .all({ dataSet, first, last, document, unasked: Number(unasked), found: among(found), passages: among(passages) });
  return { texts: rows.slice(0, limit).map((row) => describe(store, row)), total: rows.length };
}

function describe(store: Store, row: Row): TextRow {
  const { key, beginning, questions } = row;
  // A text that SQLite cannot hold as it is, is kept in another form, of which SQLite sees nothing.
  const isWhole = beginning !== '';
  const text = isWhole ? beginning : store.contexts.text(key);
  return {
    key,
    ...placeOf(row),
    beginning: text.slice(0, shownOfText).replaceAll(/\s+/g, ' '),
    length: isWhole ? row.length : text.length,
    questions,
  };
}
