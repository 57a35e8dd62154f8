import type { Schedule } from './schedule.ts';
import { afterWarmup } from './warmup.ts';

/** Falls with the square root of the steps; `timescale` is the warm-up by default, or 10,000 without one. */
export const inverseSqrt: Schedule = {
  settings: ['timescale'],
  factor: ({ warmupSteps, settings }) => {
    const timescale = settings.timescale ?? (warmupSteps || 10_000);
    return afterWarmup(warmupSteps, (step) => 1 / Math.sqrt((step + timescale - warmupSteps) / timescale));
  },
};
