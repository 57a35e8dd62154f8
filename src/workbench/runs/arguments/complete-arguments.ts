import type { ArgumentValues } from '../../../shared/contract/arguments.ts';
import { managedArguments } from './managed-arguments.ts';

/** What is known of a run beside the values of its form. */
export interface RunPlaces {
  /** The folder of the model to start from; null: from scratch. */
  readonly model: string | null;
  readonly trainFile: string;
  readonly validationFile: string | null;
  readonly testFile: string | null;
  readonly outputFolder: string;
  readonly cacheFolder: string;
  /** Whether some of the training questions have no answer. */
  readonly unanswerable: boolean;
}

/** Shares of a run: twenty checkpoints to go on from, ten evaluations. */
const savedEvery = 0.05;
const evaluatedEvery = 0.1;

/** Points that make a curve of a short run too. */
const loggedEvery = 5;

/**
 * All arguments that differ from the pipeline's defaults, by their Hugging Face names. Beside files and folders the
 * workbench sets, where the form leaves it open, how often a run is logged, judged and saved: so that its curves can be
 * watched and it can go on after whatever ends it.
 */
export function completeArguments(values: ArgumentValues, places: RunPlaces): ArgumentValues {
  const given = Object.fromEntries(Object.entries(values).filter(([name]) => !managedArguments.has(name)));
  const { evaluation_strategy: alias, ...rest } = given;
  const asked: ArgumentValues = alias === undefined ? rest : { eval_strategy: alias, ...rest };
  return {
    ...rhythm(asked),
    ...(places.unanswerable ? { version_2_with_negative: true } : {}),
    ...asked,
    ...(places.model === null ? {} : { model_name_or_path: places.model }),
    train_file: places.trainFile,
    ...(places.validationFile === null ? {} : { validation_file: places.validationFile }),
    ...(places.testFile === null ? {} : { test_file: places.testFile }),
    output_dir: places.outputFolder,
    cache_dir: places.cacheFolder,
    do_train: true,
    do_eval: places.validationFile !== null,
    do_predict: places.testFile !== null,
  };
}

/** When to log, to judge and to save. A best model can only be kept where it is judged and saved at the same moments. */
function rhythm(asked: ArgumentValues): ArgumentValues {
  const evaluations = asked.eval_strategy === 'steps' ? { eval_steps: evaluatedEvery } : {};
  const keepsBest = asked.load_best_model_at_end === true;
  const saves = keepsBest
    ? {
        save_strategy: asked.eval_strategy,
        ...(asked.eval_strategy === 'steps' && { save_steps: asked.eval_steps ?? evaluatedEvery }),
      }
    : { save_strategy: 'steps', save_steps: savedEvery };
  return { logging_steps: loggedEvery, logging_first_step: true, save_total_limit: 2, ...evaluations, ...saves };
}
