import { leastPoints, pointsOf } from '../curve.ts';
import type { AdviceRule } from '../rule.ts';
import { evalF1, goodF1 } from '../signs.ts';
import { count } from '../wording.ts';

/** Points that make a curve worth looking at. */
const wanted = 20;

/** The loss was logged too seldom for the other rules to see how the training went. */
export const sparseCurve: AdviceRule = {
  name: 'sparse-curve',
  look(observations) {
    const { curve, settings } = observations;
    const losses = pointsOf(curve, 'loss').length;
    const steps = Math.max(0, ...curve.map(({ step = 0 }) => step));
    const f1 = evalF1(observations);
    if (losses >= leastPoints || steps < leastPoints || (f1 !== null && f1 >= goodF1)) return null;
    const every = Math.max(1, Math.round(steps / wanted));
    const saw = `In ${count(steps, 'step')} the training loss was logged ${count(losses, 'time')}: too seldom to tell how the training went.`;
    const { loggingStrategy, loggingSteps } = settings;
    return loggingStrategy === 'steps'
      ? {
          severity: 'info',
          saw,
          change: 'Log it more often.',
          setting: { name: 'logging_steps', from: loggingSteps, to: every },
        }
      : {
          severity: 'info',
          saw,
          change: `Log it by steps (with logging_steps ${every}).`,
          setting: { name: 'logging_strategy', from: loggingStrategy, to: 'steps' },
        };
  },
};
