import { problem, type ArgumentCheck } from './check.ts';

/** The best model can only be kept where it is evaluated, and saved at the same moments, as in the Trainer. */
export const bestModelCheck: ArgumentCheck = {
  reads: ['load_best_model_at_end', 'eval_strategy', 'save_strategy'],
  check({ training: { loadBestModelAtEnd, evalStrategy, saveStrategy } }) {
    const evaluated = evalStrategy !== 'no';
    if (saveStrategy === 'best') return evaluated ? [] : [nothingToCompare()];
    if (!loadBestModelAtEnd || (evaluated && evalStrategy === saveStrategy)) return [];
    return [
      problem(
        'strategies-differ',
        'load_best_model_at_end',
        `load_best_model_at_end needs models that are evaluated and saved at the same moments, but eval_strategy is ${evalStrategy} and save_strategy is ${saveStrategy}.`,
        'Set both to epoch, or both to steps.',
      ),
    ];
  },
};

function nothingToCompare() {
  return problem(
    'saved-without-evaluation',
    'save_strategy',
    'save_strategy best saves after the best evaluations, but there is none: eval_strategy is no.',
    'Set eval_strategy to epoch or steps.',
  );
}
