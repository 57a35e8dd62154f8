import { bestOf, pointsOf } from '../curve.ts';
import type { AdviceRule } from '../rule.ts';
import { evalLossTurn, strategiesToMatch } from '../signs.ts';
import { figure } from '../wording.ts';

/** The validation loss rises while the training loss falls, and F1 has stopped rising. */
export const evalLossRising: AdviceRule = {
  name: 'eval-loss-rising',
  look(observations) {
    const { curve, settings } = observations;
    const turn = evalLossTurn(curve);
    if (!turn) return null;
    const f1 = pointsOf(curve, 'eval_f1');
    const bestF1 = bestOf(f1, 'higher');
    const lastF1 = f1.at(-1);
    // A loss that rises from overconfidence alone does no harm: F1 is what counts.
    if (lastF1 && bestF1?.step === lastF1.step) return null;
    const saw = `The validation loss rose from ${figure(turn.lowest.value)} at epoch ${figure(turn.lowest.epoch)} to ${figure(turn.last.value)}, while the training loss went on falling.`;
    if (!settings.loadBestModelAtEnd) {
      return {
        severity: 'warning',
        saw,
        change: `Keep the best model instead of the last, or train for fewer epochs.${strategiesToMatch(observations)}`,
        setting: { name: 'load_best_model_at_end', from: false, to: true },
      };
    }
    const best = bestF1 ?? turn.lowest;
    const setting =
      settings.maxSteps > 0
        ? { name: 'max_steps', from: settings.maxSteps, to: best.step }
        : { name: 'num_train_epochs', from: settings.numTrainEpochs, to: Math.max(1, Math.ceil(best.epoch)) };
    return {
      severity: 'info',
      saw,
      change: 'The best model was kept, so this only costs time: train for fewer epochs.',
      ...(setting.to < setting.from && { setting }),
    };
  },
};
