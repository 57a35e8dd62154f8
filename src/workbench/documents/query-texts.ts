import type { TextRow } from '../../shared/contract/documents.ts';
import type { DocumentId } from '../../shared/contract/ids.ts';
import type { ContextKey, DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { findPassages, searchTexts } from './find-passages.ts';
import { placeOf, placesOfTexts, type PlaceRow } from './text-place.ts';
import { textKeys } from './text-keys.ts';

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
  const { document = null, search = '', question = '', unasked = false, limit = 1000 } = query;
  const { database } = store;
  const all = textKeys(database, dataSet, { document, unasked });
  const found = searchTexts(database, dataSet, search);
  const passages = question.trim() === '' ? null : findPassages(database, dataSet, question);
  const matching = found ? among(all, new Set(found)) : all;
  const keys = passages ? among(passages, new Set(matching)) : matching;
  return { texts: readRows(store, dataSet, keys.slice(0, limit)), total: keys.length };
}

function among(keys: readonly ContextKey[], wanted: ReadonlySet<ContextKey>): readonly ContextKey[] {
  return keys.filter((key) => wanted.has(key));
}

/** In the order of the keys. */
function readRows(store: Store, dataSet: DataSetId, keys: readonly ContextKey[]): TextRow[] {
  const rows = store.database
    .prepare<{ readonly dataSet: DataSetId; readonly keys: string }, Row>(
      `WITH places AS MATERIALIZED (${placesOfTexts})
       SELECT c.key, substr(c.text, 1, ${shownOfText}) AS beginning, length(c.text) AS length,
         (SELECT count(*) FROM entries e WHERE e.context_key = c.key AND e.removed = 0) AS questions,
         (SELECT e.title FROM entries e WHERE e.context_key = c.key AND e.removed = 0 LIMIT 1) AS entryTitle,
         p.document, p.documentTitle, p.heading, p.page
       FROM json_each($keys) k CROSS JOIN contexts c ON c.key = k.value LEFT JOIN places p ON p.context_key = c.key
       ORDER BY k.key`,
    )
    .all({ dataSet, keys: JSON.stringify(keys) });
  return rows.map((row) => describe(store, row));
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
