import type { Database } from 'better-sqlite3';
import { questionWords } from '../../dataset/checks/questions/question-words.ts';
import { canonicalText } from '../../dataset/checks/text/canonical.ts';
import { toMatches } from '../query/search/to-matches.ts';
import { readSearch } from '../query/search/read-search.ts';
import { keyRange, type ContextKey, type DataSetId } from '../store/ids.ts';

/** Passages that are looked at beyond these are no answer. */
const mostPassages = 1000;
/** Words that ask, which texts that answer seldom have. */
const asking = new Set('what which who whom whose when where why how many much'.split(' '));
/** A word as long as this is found in its other forms too. */
const longWord = 4;

/** Texts with what is searched for, in the language of `readSearch`; null where nothing is. */
export function searchTexts(database: Database, dataSet: DataSetId, search: string): ContextKey[] | null {
  const { anywhere, context } = toMatches(readSearch(search));
  const matches = [anywhere, context].filter((each) => each !== null);
  return matches.length === 0 ? null : matching(database, dataSet, matches.join(' AND '), 'rowid', -1);
}

/** Texts in which the answer to a question may stand, the likeliest first: those with its rarest words (BM25). */
export function findPassages(database: Database, dataSet: DataSetId, question: string): ContextKey[] {
  const all = [...questionWords(canonicalText(question))];
  const telling = all.filter((word) => !asking.has(word));
  const words = telling.length > 0 ? telling : all;
  if (words.length === 0) return [];
  const terms = words.map((word) => {
    const stem = word.length > longWord ? word.replace(/(?:ies|es|s|y)$/, '') : word;
    return `"${stem.replaceAll('"', '""')}"${stem.length >= longWord ? ' *' : ''}`;
  });
  return matching(database, dataSet, terms.join(' OR '), 'rank', mostPassages);
}

function matching(
  database: Database,
  dataSet: DataSetId,
  match: string,
  order: 'rowid' | 'rank',
  most: number,
): ContextKey[] {
  const { first, last } = keyRange(dataSet);
  return database
    .prepare<[string, number, number, number], ContextKey>(
      `SELECT rowid FROM context_text WHERE context_text MATCH ? AND rowid BETWEEN ? AND ? ORDER BY ${order} LIMIT ?`,
    )
    .pluck()
    .all(match, first, last, most);
}
