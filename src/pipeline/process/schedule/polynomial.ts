import { Failure } from '../../../shared/failure.ts';
import type { Schedule } from './schedule.ts';
import { afterWarmup } from './warmup.ts';

/** Falls as a polynomial of degree `power` to the learning rate `lr_end`. */
export const polynomial: Schedule = {
  settings: ['power', 'lr_end'],
  factor: ({ warmupSteps, totalSteps, learningRate, settings }) => {
    const { power = 1, lr_end: end = 1e-7 } = settings;
    if (!(learningRate > end)) {
      throw new Failure({
        code: 'schedule-end-too-high',
        message: `lr_scheduler_type polynomial ends at ${end} (lr_end), which is not below the learning_rate of ${learningRate}.`,
        mend: 'Give a smaller lr_end in lr_scheduler_kwargs.',
      });
    }
    return afterWarmup(warmupSteps, (step) => {
      if (step > totalSteps || totalSteps === warmupSteps) return end / learningRate;
      const remaining = 1 - (step - warmupSteps) / (totalSteps - warmupSteps);
      return ((learningRate - end) * remaining ** power + end) / learningRate;
    });
  },
};
