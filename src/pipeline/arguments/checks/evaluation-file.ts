import { problem, type ArgumentCheck } from './check.ts';

export const evaluationFileCheck: ArgumentCheck = {
  reads: ['do_eval', 'eval_strategy', 'validation_file'],
  check({ training: { doEval, evalStrategy }, data }) {
    if (!doEval || data.validationFile !== null) return [];
    const asker = evalStrategy === 'no' ? 'do_eval' : `eval_strategy ${evalStrategy}`;
    return [
      problem(
        'no-validation-file',
        'validation_file',
        `${asker} needs questions with known answers.`,
        `Give validation_file, or ${evalStrategy === 'no' ? 'leave out do_eval' : 'set eval_strategy to no'}.`,
      ),
    ];
  },
};
