import { pointsOf, trendOf } from '../curve.ts';
import type { SuggestedSetting } from '../advice.ts';
import type { AdviceSettings } from '../observations.ts';
import type { AdviceRule } from '../rule.ts';
import { figure, roundRate } from '../wording.ts';

/** The loss stayed high from the first step to the last. */
export const notLearning: AdviceRule = {
  name: 'not-learning',
  look({ curve, settings }) {
    const trend = trendOf(pointsOf(curve, 'loss'));
    if (!trend || trend.last < 1 || trend.lowest < 0.95 * trend.first || trend.last > 1.05 * trend.first) return null;
    const saw = `The training loss stayed where it began: ${figure(trend.first)} at first, ${figure(trend.last)} at the end.`;
    const { learningRate, useLora } = settings;
    const usual = useLora ? 1e-3 : 1e-4;
    if (learningRate < usual) {
      const to = roundRate(Math.min(3 * learningRate, usual));
      return {
        severity: 'problem',
        saw,
        change: 'Raise the learning rate.',
        setting: { name: 'learning_rate', from: learningRate, to },
      };
    }
    return {
      severity: 'problem',
      saw,
      change: 'The learning rate is not low, so give it a longer warm-up.',
      setting: longerWarmup(settings),
    };
  },
};

/** `warmup_steps` wins over `warmup_ratio` where both are given; below 1 it is a share of all steps too. */
function longerWarmup({ warmupRatio, warmupSteps }: AdviceSettings): SuggestedSetting {
  const longer = (share: number) => (share < 0.1 ? 0.1 : Math.min(1, 2 * share));
  return warmupSteps > 0
    ? { name: 'warmup_steps', from: warmupSteps, to: warmupSteps < 1 ? longer(warmupSteps) : 2 * warmupSteps }
    : { name: 'warmup_ratio', from: warmupRatio, to: longer(warmupRatio) };
}
