import type { ModelId } from '../../shared/contract/ids.ts';
import type { StoredEntry } from '../entries/entry.ts';
import type { VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { ModelAnswer } from './model-answer.ts';

export interface AnswersOfModel {
  readonly model: ModelId;
  /** To each of the entries. */
  readonly answers: readonly ModelAnswer[];
}

/** Keeps what models answered to entries of a version, all of it or nothing, judged by what the entries say now. */
export function recordAnswers(
  { database, dataSets, versions, modelAnswers, entries }: Store,
  version: VersionId,
  asked: readonly StoredEntry[],
  given: readonly AnswersOfModel[],
  at = new Date(),
): void {
  database
    .transaction(() => {
      for (const { model, answers } of given) {
        for (const [index, { key, contextKey, example }] of asked.entries()) {
          const { question, answers: gold, isImpossible = null } = example;
          const { text, span, probability, nullOdds } = answers[index]!;
          modelAnswers.put({
            entry: key,
            model,
            version,
            asked: { contextKey, question, answers: gold, isImpossible },
            answer: { text, span, probability, nullOdds },
            at,
          });
        }
      }
      // Some may have been edited while they were answered.
      if (dataSets.currentVersion(versions.get(version).dataSet) === version) return;
      for (const { key } of asked) modelAnswers.judgeAgain(key, () => entries.read(key)?.state ?? null);
    })
    .immediate();
}
