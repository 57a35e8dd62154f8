import { problem, type ArgumentCheck } from './check.ts';

export const predictionFileCheck: ArgumentCheck = {
  reads: ['do_predict', 'test_file'],
  check({ training, data }) {
    if (!training.doPredict || data.testFile !== null) return [];
    return [
      problem(
        'no-test-file',
        'test_file',
        'do_predict needs questions to answer.',
        'Give test_file, or leave out do_predict.',
      ),
    ];
  },
};
