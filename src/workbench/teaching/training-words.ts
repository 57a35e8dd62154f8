import { keyRange, type DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { decodeText } from '../store/text-column.ts';
import { countWords, type WordCounts } from './novelty.ts';

/** The words of the questions that a data set's models train on. */
export function trainingWords({ database }: Store, dataSet: DataSetId): WordCounts {
  const { first, last } = keyRange(dataSet);
  const questions = database
    .prepare<[number, number], string>(
      `SELECT question FROM entries WHERE key BETWEEN ? AND ? AND removed = 0 AND split = 'train'`,
    )
    .pluck();
  return countWords(decoded(questions.iterate(first, last)));
}

function* decoded(texts: Iterable<string>): Iterable<string> {
  for (const text of texts) yield decodeText(text);
}
