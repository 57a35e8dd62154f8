import { Failure } from '../../shared/failure.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';

export type SplitName = 'train' | 'eval' | 'predict';

/** A file that a run needs. */
export interface SplitRequest {
  readonly name: SplitName;
  readonly file: string;
  /** Only the first so many examples; null for all. */
  readonly maxSamples: number | null;
}

/** The files that `do_train`, `do_eval` and `do_predict` ask for. Throws a `Failure` where one is not given. */
export function requestedSplits({ data, training }: Pick<QaArguments, 'data' | 'training'>): SplitRequest[] {
  const requests: SplitRequest[] = [];
  const ask = (name: SplitName, file: string | null, argument: string, maxSamples: number | null) => {
    if (file === null) {
      throw new Failure({
        code: 'file-not-given',
        message: `do_${name} needs ${argument}, which is not given.`,
        mend: `Give ${argument}, or leave out do_${name}.`,
      });
    }
    requests.push({ name, file, maxSamples });
  };
  if (training.doTrain) ask('train', data.trainFile, 'train_file', data.maxTrainSamples);
  if (training.doEval) ask('eval', data.validationFile, 'validation_file', data.maxEvalSamples);
  if (training.doPredict) ask('predict', data.testFile, 'test_file', data.maxPredictSamples);
  return requests;
}
