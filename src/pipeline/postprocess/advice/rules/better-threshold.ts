import type { AdviceRule } from '../rule.ts';
import { thresholdGain } from '../signs.ts';
import { figure, points } from '../wording.ts';

/** Another threshold for "no answer" would score better. */
export const betterThreshold: AdviceRule = {
  name: 'better-threshold',
  look(observations) {
    const gain = thresholdGain(observations);
    if (!gain) return null;
    const from = observations.settings.nullScoreDiffThreshold;
    return {
      severity: 'warning',
      saw: `With the threshold for "no answer" at ${figure(from)}, F1 is ${points(gain.f1)}; at ${figure(gain.threshold)} it would be ${points(gain.best)}.`,
      change: 'Set that threshold; this needs no new training.',
      setting: { name: 'null_score_diff_threshold', from, to: gain.threshold },
    };
  },
};
