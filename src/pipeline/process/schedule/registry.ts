import { Failure } from '../../../shared/failure.ts';
import { constant } from './constant.ts';
import { constantWithWarmup } from './constant-with-warmup.ts';
import { cosine } from './cosine.ts';
import { cosineWithRestarts } from './cosine-with-restarts.ts';
import { inverseSqrt } from './inverse-sqrt.ts';
import { linear } from './linear.ts';
import { polynomial } from './polynomial.ts';
import type { LearningRateFactor, Schedule, ScheduleInput } from './schedule.ts';

/** The schedules by `lr_scheduler_type`. */
const schedules = {
  linear,
  cosine,
  cosine_with_restarts: cosineWithRestarts,
  polynomial,
  constant,
  constant_with_warmup: constantWithWarmup,
  inverse_sqrt: inverseSqrt,
} as const satisfies Record<string, Schedule>;

export type ScheduleName = keyof typeof schedules;

/**
 * The factor of the learning rate at each optimiser step.
 *
 * @throws Failure where `lr_scheduler_kwargs` holds a setting that the schedule does not have.
 */
export function learningRateFactor(name: ScheduleName, input: ScheduleInput): LearningRateFactor {
  const schedule: Schedule = schedules[name];
  const foreign = Object.keys(input.settings).filter((setting) => !schedule.settings.some((own) => own === setting));
  if (foreign.length > 0) {
    const own = schedule.settings.length > 0 ? `only ${schedule.settings.join(' and ')}` : 'no settings';
    throw new Failure({
      code: 'unknown-schedule-setting',
      message: `lr_scheduler_kwargs has ${foreign.join(', ')}, but lr_scheduler_type ${name} takes ${own}.`,
      mend: 'Remove it, or choose the lr_scheduler_type it belongs to.',
    });
  }
  return schedule.factor(input);
}
