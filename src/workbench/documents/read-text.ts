import type { AskedText } from '../../shared/contract/documents.ts';
import { Failure } from '../../shared/failure.ts';
import { describeEntries } from '../data-sets/describe-entry.ts';
import { readEntriesByKey } from '../entries/read-entries.ts';
import type { Split } from '../entries/entry.ts';
import { dataSetOf, keyRange, type ContextKey, type DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { placeOf, placesOfTexts, type PlaceRow } from './text-place.ts';

/** A text with what is asked about it. Throws a `Failure` where the data set has no such text. */
export function readText(store: Store, dataSet: DataSetId, key: ContextKey): AskedText {
  const { database } = store;
  const exists = database.prepare<[ContextKey]>('SELECT 1 FROM contexts WHERE key = ?').get(key);
  if (dataSetOf(key) !== dataSet || !exists) throw noSuchText();
  const entries = describeEntries(store, readEntriesByKey(store, store.entries.ofContext(key)));
  const place = database
    .prepare<{ dataSet: DataSetId; key: ContextKey }, Omit<PlaceRow, 'entryTitle'>>(
      `SELECT document, documentTitle, heading, page FROM (${placesOfTexts}) WHERE context_key = $key`,
    )
    .get({ dataSet, key }) ?? { document: null, documentTitle: null, heading: null, page: null };
  return {
    key,
    ...placeOf({ ...place, entryTitle: entries[0]?.title ?? null }),
    text: store.contexts.text(key),
    entries,
    split: entries[0] ? entries[0].split : (splitOfDocument(store, place.document) ?? splitToLearn(store, dataSet)),
    hasFlag: entries[0] ? entries[0].isImpossible !== null : hasFlags(store, dataSet),
  };
}

/** Where all that is asked about a document is in one split, a new question goes there too. */
function splitOfDocument({ database }: Store, document: number | null): Split | null {
  if (document === null) return null;
  const splits = database
    .prepare<[number], Split | null>(
      `SELECT DISTINCT e.split FROM paragraphs p JOIN entries e ON e.context_key = p.context_key
       WHERE p.document_id = ? AND e.removed = 0 LIMIT 2`,
    )
    .pluck()
    .all(document);
  return splits.length === 1 ? splits[0]! : null;
}

/** Where entries are in splits, what is in none is left out of training: a new text is there to be learned from. */
function splitToLearn({ database }: Store, dataSet: DataSetId): Split | null {
  const { first, last } = keyRange(dataSet);
  const isSplit = database
    .prepare<[number, number]>(
      'SELECT 1 FROM entries WHERE key BETWEEN ? AND ? AND removed = 0 AND split IS NOT NULL LIMIT 1',
    )
    .get(first, last);
  return isSplit ? 'train' : null;
}

/** Whether entries say if they are impossible, as those of SQuAD 2.0 do. */
function hasFlags({ database }: Store, dataSet: DataSetId): boolean {
  const { first, last } = keyRange(dataSet);
  const flag = database
    .prepare<[number, number], number | null>(
      'SELECT is_impossible FROM entries WHERE key BETWEEN ? AND ? AND removed = 0 LIMIT 1',
    )
    .pluck()
    .get(first, last);
  return flag !== undefined && flag !== null;
}

function noSuchText(): Failure {
  return new Failure({
    code: 'no-such-text',
    message: 'The data set has no such text.',
    mend: 'Choose one of those that are listed.',
  });
}
