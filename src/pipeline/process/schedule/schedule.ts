/** `lr_scheduler_kwargs`: the settings that only some schedules have. */
export interface ScheduleSettings {
  /** Waves of the cosine: 0.5 by default for `cosine`, 1 for `cosine_with_restarts`. */
  readonly num_cycles?: number;
  /** Exponent of the polynomial; 1 by default. */
  readonly power?: number;
  /** Learning rate at the end of the polynomial; 1e-7 by default. */
  readonly lr_end?: number;
  /** Steps after which `inverse_sqrt` has fallen to 1/√2 of its peak, counted from its origin. */
  readonly timescale?: number;
}

/** What a schedule may depend on. */
export interface ScheduleInput {
  /** Optimiser steps of linear climb from 0. */
  readonly warmupSteps: number;
  /** Optimiser steps of the whole run, warm-up included. */
  readonly totalSteps: number;
  /** The peak. */
  readonly learningRate: number;
  readonly settings: ScheduleSettings;
}

/** From the number of optimiser steps already taken to a factor of the peak learning rate. */
export type LearningRateFactor = (step: number) => number;

/** A `lr_scheduler_type`, after the function of the same name in transformers' `optimization.py`. */
export interface Schedule {
  /** The settings it understands; any other is an error, as in transformers. */
  readonly settings: readonly (keyof ScheduleSettings)[];
  factor(input: ScheduleInput): LearningRateFactor;
}
