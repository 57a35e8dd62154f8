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
}

/** The same with whole steps. */
export interface Intervals extends IntervalOptions {
  readonly evalSteps: number;
}

/** Shares of the run made whole steps, rounded up: `TrainerState.compute_steps`. */
export function resolveIntervals(options: IntervalOptions, maxSteps: number): Intervals {
  const whole = (steps: number) => (steps < 1 ? Math.ceil(maxSteps * steps) : Math.floor(steps));
  return {
    ...options,
    loggingSteps: whole(options.loggingSteps),
    evalSteps: whole(options.evalSteps ?? options.loggingSteps),
    saveSteps: whole(options.saveSteps),
  };
}
