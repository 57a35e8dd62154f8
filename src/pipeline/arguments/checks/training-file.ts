import { problem, type ArgumentCheck } from './check.ts';

export const trainingFileCheck: ArgumentCheck = {
  reads: ['do_train', 'train_file'],
  check({ training, data }) {
    if (!training.doTrain || data.trainFile !== null) return [];
    return [
      problem(
        'no-train-file',
        'train_file',
        'do_train needs data to train on.',
        'Give train_file, or leave out do_train.',
      ),
    ];
  },
};
