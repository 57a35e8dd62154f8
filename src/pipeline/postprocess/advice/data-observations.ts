import type { Example } from '../../../dataset/example.ts';
import { sharedQuestions } from '../../../dataset/identity/shared-questions.ts';
import type { DataObservations } from './observations.ts';

/** What the rules of advice want to know of the data; no examples where there is no such file. */
export function dataObservations(training: readonly Example[], validation: readonly Example[]): DataObservations {
  const unanswerable = (examples: readonly Example[]) => examples.filter(({ answers }) => answers.length === 0).length;
  return {
    trainingQuestions: training.length,
    validationQuestions: validation.length,
    unanswerableTraining: unanswerable(training),
    unanswerableValidation: unanswerable(validation),
    leakedQuestions: sharedQuestions(training, validation).filter(({ sameContext }) => sameContext).length,
  };
}
