import { Failure } from '../../../shared/failure.ts';

export type IntervalStrategy = 'no' | 'steps' | 'epoch';

/** When to log, evaluate and save, as the arguments say it. Steps below 1 are a share of all steps. */
export interface IntervalOptions {
  readonly loggingStrategy: IntervalStrategy;
  readonly loggingSteps: number;
  readonly loggingFirstStep: boolean;
  readonly evalStrategy: IntervalStrategy;
  /** As often as `loggingSteps` where null. */
  readonly evalSteps: number | null;
  /** `best`: after each evaluation that gave a new best model. */
  readonly saveStrategy: IntervalStrategy | 'best';
  readonly saveSteps: number;
  readonly loadBestModelAtEnd: boolean;
  readonly earlyStoppingPatience: number | null;
}

/** The same with whole steps. */
export interface Intervals extends IntervalOptions {
  readonly evalSteps: number;
}

/**
 * Shares made whole (`TrainerState.compute_steps`: rounded up), and the Trainer's conditions between strategies held.
 *
 * @throws Failure where the strategies contradict each other.
 */
export function resolveIntervals(options: IntervalOptions, maxSteps: number): Intervals {
  const whole = (steps: number) => (steps < 1 ? Math.ceil(maxSteps * steps) : Math.floor(steps));
  const intervals = {
    ...options,
    loggingSteps: whole(options.loggingSteps),
    evalSteps: whole(options.evalSteps ?? options.loggingSteps),
    saveSteps: whole(options.saveSteps),
  };
  requireEvaluations(intervals);
  if (options.loadBestModelAtEnd) requireCheckpointsAtEvaluations(intervals);
  return intervals;
}

function requireEvaluations(intervals: Intervals): void {
  if (intervals.evalStrategy !== 'no') return;
  const wanting = [
    ...(intervals.loadBestModelAtEnd ? ['load_best_model_at_end'] : []),
    ...(intervals.earlyStoppingPatience !== null ? ['early_stopping_patience'] : []),
    ...(intervals.saveStrategy === 'best' ? ['save_strategy best'] : []),
  ];
  if (wanting.length === 0) return;
  throw new Failure({
    code: 'no-evaluations',
    message: `${wanting.join(' and ')} needs evaluations during training, but eval_strategy is no.`,
    mend: 'Set eval_strategy to epoch or steps.',
  });
}

function requireCheckpointsAtEvaluations(intervals: Intervals): void {
  const { evalStrategy, evalSteps, saveStrategy, saveSteps } = intervals;
  if (saveStrategy === 'best') return;
  if (saveStrategy !== evalStrategy) {
    throw new Failure({
      code: 'strategies-differ',
      message: `load_best_model_at_end needs checkpoints where the model is evaluated, but eval_strategy is ${evalStrategy} and save_strategy is ${saveStrategy}.`,
      mend: `Set save_strategy to ${evalStrategy}.`,
    });
  }
  if (evalStrategy === 'steps' && saveSteps % evalSteps !== 0) {
    throw new Failure({
      code: 'save-steps-between-evaluations',
      message: `load_best_model_at_end needs an evaluation at each checkpoint, but save_steps (${saveSteps}) is no multiple of eval_steps (${evalSteps}).`,
      mend: `Set save_steps to ${Math.max(1, Math.round(saveSteps / evalSteps)) * evalSteps}.`,
    });
  }
}
