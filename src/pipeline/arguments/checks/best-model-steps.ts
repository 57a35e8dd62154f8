import { problem, type ArgumentCheck } from './check.ts';

/** Every checkpoint has to have been evaluated, or the best one may not have been saved; as in the Trainer. */
export const bestModelStepsCheck: ArgumentCheck = {
  reads: ['load_best_model_at_end', 'eval_strategy', 'save_strategy', 'eval_steps', 'save_steps', 'logging_steps'],
  check({ training }) {
    const { loadBestModelAtEnd, evalStrategy, saveStrategy, saveSteps } = training;
    const evalSteps = training.evalSteps ?? training.loggingSteps;
    if (!loadBestModelAtEnd || evalStrategy !== 'steps' || saveStrategy !== 'steps') return [];
    if (isMultiple(saveSteps, evalSteps)) return [];
    const evalName = training.evalSteps === null ? 'logging_steps, for want of eval_steps,' : 'eval_steps';
    return [
      problem(
        'saved-without-evaluation',
        'save_steps',
        `load_best_model_at_end needs save_steps to be a multiple of eval_steps, but save_steps is ${saveSteps} and ${evalName} is ${evalSteps}.`,
        evalSteps < 1 === saveSteps < 1
          ? `Set save_steps to ${evalSteps} or a multiple of it.`
          : 'Give both as steps or both as fractions.',
      ),
    ];
  },
};

/** Fractions are compared in millionths, as the Trainer does; a fraction and a number of steps never match. */
function isMultiple(saveSteps: number, evalSteps: number): boolean {
  if (evalSteps < 1 !== saveSteps < 1) return false;
  const scale = evalSteps < 1 ? 1_000_000 : 1;
  return Math.round(saveSteps * scale) % Math.max(1, Math.round(evalSteps * scale)) === 0;
}
