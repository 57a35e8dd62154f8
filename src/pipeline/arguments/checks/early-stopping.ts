import { problem, type ArgumentCheck } from './check.ts';

export const earlyStoppingCheck: ArgumentCheck = {
  reads: ['early_stopping_patience', 'load_best_model_at_end'],
  check({ training }) {
    if (training.earlyStoppingPatience === null || training.loadBestModelAtEnd) return [];
    return [
      problem(
        'no-best-model',
        'early_stopping_patience',
        'early_stopping_patience waits for a better model, but no best model is kept.',
        'Set load_best_model_at_end (and metric_for_best_model, or the loss decides).',
      ),
    ];
  },
};
