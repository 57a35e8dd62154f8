import { bestOf, pointsOf } from '../curve.ts';
import type { AdviceRule } from '../rule.ts';
import { strategiesToMatch } from '../signs.ts';
import { figure, points } from '../wording.ts';

/** An earlier checkpoint was better than the one that was kept. */
export const betterCheckpoint: AdviceRule = {
  name: 'better-checkpoint',
  look(observations, found) {
    const { curve, settings } = observations;
    if (found.some(({ setting }) => setting?.name === 'load_best_model_at_end')) return null;
    const f1 = pointsOf(curve, 'eval_f1');
    const best = bestOf(f1, 'higher');
    const last = f1.at(-1);
    if (!best || !last || !(best.value - last.value >= 1)) return null;
    const { loadBestModelAtEnd, metricForBestModel } = settings;
    const byF1 = metricForBestModel?.replace(/^eval_/, '') === 'f1';
    if (loadBestModelAtEnd && byF1) return null;
    return {
      severity: 'warning',
      saw: `F1 was ${points(best.value)} at step ${best.step} (epoch ${figure(best.epoch)}), and ${points(last.value)} at the end.`,
      change: loadBestModelAtEnd
        ? 'Choose the best model by F1.'
        : `Keep the best model instead of the last (with metric_for_best_model f1).${strategiesToMatch(observations)}`,
      setting: loadBestModelAtEnd
        ? { name: 'metric_for_best_model', from: metricForBestModel, to: 'f1' }
        : { name: 'load_best_model_at_end', from: false, to: true },
    };
  },
};
