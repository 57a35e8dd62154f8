import { problem, type ArgumentCheck } from './check.ts';

export const nothingToDoCheck: ArgumentCheck = {
  reads: ['do_train', 'do_eval', 'do_predict', 'eval_strategy'],
  check({ training: { doTrain, doEval, doPredict } }) {
    if (doTrain || doEval || doPredict) return [];
    return [problem('nothing-to-do', 'do_train', 'There is nothing to do.', 'Set do_train, do_eval or do_predict.')];
  },
};
