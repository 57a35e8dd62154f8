import { warning, type ArgumentCheck } from './check.ts';

export const sameFileCheck: ArgumentCheck = {
  reads: ['train_file', 'validation_file', 'do_train', 'do_eval', 'eval_strategy'],
  check({ data: { trainFile, validationFile }, training: { doTrain, doEval } }) {
    if (!doTrain || !doEval || trainFile === null || trainFile !== validationFile) return [];
    return [
      warning(
        'judged-on-training',
        'validation_file',
        `${trainFile} is both train_file and validation_file: the scores will say how much was learnt by heart.`,
        'Keep some questions apart for validation_file.',
      ),
    ];
  },
};
