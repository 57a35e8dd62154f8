import type { Schedule } from './schedule.ts';
import { afterWarmup, decayProgress } from './warmup.ts';

/** Follows a cosine, by default half a wave, so that it ends at 0. */
export const cosine: Schedule = {
  settings: ['num_cycles'],
  factor: ({ warmupSteps, totalSteps, settings }) =>
    afterWarmup(warmupSteps, (step) => {
      const progress = decayProgress(step, warmupSteps, totalSteps);
      return Math.max(0, 0.5 * (1 + Math.cos(Math.PI * (settings.num_cycles ?? 0.5) * 2 * progress)));
    }),
};
