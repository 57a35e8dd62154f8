import type { Schedule } from './schedule.ts';
import { afterWarmup } from './warmup.ts';

/** Climbs to the peak and stays there. */
export const constantWithWarmup: Schedule = {
  settings: [],
  factor: ({ warmupSteps }) => afterWarmup(warmupSteps, () => 1),
};
