import { pointsOf, trendOf } from '../curve.ts';
import type { AdviceRule } from '../rule.ts';
import { evalF1, evalLossTurn, goodF1, overfitGap, trainingLength } from '../signs.ts';
import { figure, points } from '../wording.ts';

/** F1 is low, but the loss was still falling when training ended. */
export const stillLearning: AdviceRule = {
  name: 'still-learning',
  look(observations) {
    const f1 = evalF1(observations);
    const trend = trendOf(pointsOf(observations.curve, 'loss'));
    if (f1 === null || f1 >= goodF1 || !trend) return null;
    if (trend.last > trend.lowest || trend.last > 0.95 * trend.third) return null;
    if (evalLossTurn(observations.curve) || overfitGap(observations)) return null;
    return {
      severity: 'warning',
      saw: `F1 is ${points(f1)}, and the training loss was still falling when training ended, from ${figure(trend.third)} to ${figure(trend.last)} over its last quarter.`,
      change: 'Train longer.',
      setting: trainingLength(observations, 2),
    };
  },
};
