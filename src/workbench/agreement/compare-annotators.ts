import type { Example } from '../../dataset/example.ts';
import { measureAgreement } from '../../pipeline/agreement/measure-agreement.ts';
import type { AgreementId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import { moveAnswers } from '../edits/move-answers.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

/**
 * Holds a data set against what another annotator answered to its questions, and keeps how far they agree and where they
 * do not. Their answers are kept as places of this data set's texts. Throws a `Failure` where they share no question.
 */
export function compareAnnotators(
  store: Store,
  dataSet: DataSetId,
  { file, examples }: { readonly file: string; readonly examples: readonly Example[] },
  at = new Date(),
): AgreementId {
  store.dataSets.currentVersion(dataSet);
  const mine = Array.from(readEntries(store, dataSet), ({ key, example }) => ({ ...example, key }));
  const { agreement, compared } = measureAgreement(mine, examples);
  if (agreement.questions === 0) throw nothingShared(file, agreement.unanswered);
  const conflicts = compared
    .filter(({ difference }) => difference !== 'none')
    .map(({ one, other, difference, f1 }) => ({
      entry: one.key,
      difference,
      f1,
      theirs: moveAnswers(other.context, one.context, other.answers),
    }));
  const agreed = compared
    .filter(({ difference }) => difference === 'none')
    .map(({ one }) => ({ entry: one.key, question: one.question, answers: one.answers }));
  return store.database
    .transaction(() => store.agreements.add(dataSet, { file, at, totals: agreement }, conflicts, agreed))
    .immediate();
}

function nothingShared(file: string, unanswered: number): Failure {
  return new Failure({
    code: 'no-shared-questions',
    message:
      unanswered > 0
        ? `${file}: of the questions that both have, none is answered by both.`
        : `${file}: none of its questions is in this data set.`,
    mend: 'Give a file in which the same questions about the same texts are answered.',
  });
}
