import type { Schedule } from './schedule.ts';
import { afterWarmup } from './warmup.ts';

/** Falls linearly to 0 at the last step. */
export const linear: Schedule = {
  settings: [],
  factor: ({ warmupSteps, totalSteps }) =>
    afterWarmup(warmupSteps, (step) => Math.max(0, (totalSteps - step) / Math.max(1, totalSteps - warmupSteps))),
};
