import type { ModelId } from '../../shared/contract/ids.ts';
import type { StoredEntry } from '../entries/entry.ts';
import type { VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { noveltyOf, type WordCounts } from '../teaching/novelty.ts';
import { refreshTeaching } from '../teaching/refresh-teaching.ts';
import { trainingWords } from '../teaching/training-words.ts';
import type { ModelAnswer } from './model-answer.ts';

export interface AnswersOfModel {
  readonly model: ModelId;
  /** To each of the entries. */
  readonly answers: readonly ModelAnswer[];
}

export interface RecordOptions {
  readonly at?: Date;
  /** Of the questions that are trained on; left out: they are counted. */
  readonly words?: WordCounts;
}

/**
 * Keeps what models answered to entries of a version, all of it or nothing, judged by what the entries say now, and works
 * out what these would teach.
 */
export function recordAnswers(
  store: Store,
  version: VersionId,
  asked: readonly StoredEntry[],
  given: readonly AnswersOfModel[],
  { at = new Date(), words: counted }: RecordOptions = {},
): void {
  const { database, dataSets, versions, modelAnswers, entries } = store;
  const { dataSet } = versions.get(version);
  const words = counted ?? trainingWords(store, dataSet);
  database
    .transaction(() => {
      for (const { model, answers } of given) {
        for (const [index, { key, contextKey, example }] of asked.entries()) {
          const { question, answers: gold, isImpossible = null } = example;
          const { text, span, probability, nullOdds, others = [] } = answers[index]!;
          modelAnswers.put({
            entry: key,
            model,
            version,
            asked: { contextKey, question, answers: gold, isImpossible },
            answer: { text, span, probability, nullOdds, others },
            at,
          });
        }
      }
      // Some may have been edited while they were answered.
      const mayDiffer = dataSets.currentVersion(dataSet) !== version;
      for (const { key, example, split } of asked) {
        if (mayDiffer) modelAnswers.judgeAgain(key, () => entries.read(key)?.state ?? null);
        refreshTeaching(store, key, noveltyOf(example.question, words, split === 'train'));
      }
    })
    .immediate();
}
