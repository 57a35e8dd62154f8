import type { DataSetId } from '../../src/workbench/store/ids.ts';
import type { Store } from '../../src/workbench/store/store.ts';
import { decodeText } from '../../src/workbench/store/text-column.ts';
import { keyRange } from '../../src/workbench/store/ids.ts';
import { readSearch } from '../../src/workbench/query/search/read-search.ts';
import { toMatches } from '../../src/workbench/query/search/to-matches.ts';

/** All that a data set's rows say: every column of every entry that is not removed, with its context. */
export function contentsOf({ database }: Store, dataSet: DataSetId): unknown[] {
  const { first, last } = keyRange(dataSet);
  return database
    .prepare(
      `SELECT e.*, c.text FROM entries e JOIN contexts c ON c.key = e.context_key
       WHERE e.key BETWEEN ? AND ? AND e.removed = 0 ORDER BY e.key`,
    )
    .all(first, last);
}

/** Entries for which the search index, asked for one of their words, does not have them, or has them without it. */
export function indexFaults({ database }: Store, word: string): number[] {
  const match = toMatches(readSearch(`question:${word} `)).entry;
  const indexed = new Set(database.prepare('SELECT rowid FROM entry_text WHERE entry_text MATCH ?').pluck().all(match));
  const rows = database.prepare('SELECT key, question FROM entries').all() as { key: number; question: string }[];
  const has = (question: string) => decodeText(question).split(' ').includes(word);
  return rows.filter(({ key, question }) => has(question) !== indexed.has(key)).map(({ key }) => key);
}
