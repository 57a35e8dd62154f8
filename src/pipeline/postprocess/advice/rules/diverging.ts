import { pointsOf, trendOf } from '../curve.ts';
import type { AdviceRule } from '../rule.ts';
import { figure, roundRate } from '../wording.ts';

/** The loss rose, or stopped being a number. */
export const diverging: AdviceRule = {
  name: 'diverging',
  look({ curve, settings: { learningRate } }) {
    const losses = pointsOf(curve, 'loss');
    const broken = [...losses, ...pointsOf(curve, 'grad_norm')].find(({ value }) => !Number.isFinite(value));
    if (broken) {
      return {
        severity: 'problem',
        saw: `The training stopped giving numbers at step ${broken.step}.`,
        change: 'Lower the learning rate, and start again from the base model.',
        setting: { name: 'learning_rate', from: learningRate, to: roundRate(learningRate / 5) },
      };
    }
    const trend = trendOf(losses);
    if (!trend || trend.last < 1.2 * trend.lowest || trend.last - trend.lowest < 0.2) return null;
    return {
      severity: 'problem',
      saw: `The training loss rose again, from ${figure(trend.lowest)} to ${figure(trend.last)} at the end.`,
      change: 'Lower the learning rate.',
      setting: { name: 'learning_rate', from: learningRate, to: roundRate(learningRate / 2) },
    };
  },
};
