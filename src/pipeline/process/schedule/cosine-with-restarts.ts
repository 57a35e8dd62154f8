import type { Schedule } from './schedule.ts';
import { afterWarmup, decayProgress } from './warmup.ts';

/** Follows half a cosine from the peak to 0, `num_cycles` times, jumping back to the peak in between. */
export const cosineWithRestarts: Schedule = {
  settings: ['num_cycles'],
  factor: ({ warmupSteps, totalSteps, settings }) =>
    afterWarmup(warmupSteps, (step) => {
      const progress = decayProgress(step, warmupSteps, totalSteps);
      if (progress >= 1) return 0;
      return Math.max(0, 0.5 * (1 + Math.cos(Math.PI * (((settings.num_cycles ?? 1) * progress) % 1))));
    }),
};
