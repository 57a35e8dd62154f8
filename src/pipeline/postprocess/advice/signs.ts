import { bestOf, pointsOf, trendOf, type CurvePoint, type LogEntry } from './curve.ts';
import type { Observations } from './observations.ts';
import type { SuggestedSetting } from './advice.ts';

/** From here on an extractive model is taken as good; percent. */
export const goodF1 = 80;

/** Final F1 on the validation data; null where there was none. */
export function evalF1(observations: Observations): number | null {
  return observations.metrics.eval_f1 ?? pointsOf(observations.curve, 'eval_f1').at(-1)?.value ?? null;
}

/** Final exact match, under the name of either SQuAD version. */
export function evalExact({ metrics }: Observations): number | null {
  return metrics.eval_exact_match ?? metrics.eval_exact ?? null;
}

/** Where the validation loss turned and has risen since by a tenth or more, while the training loss kept falling. */
export function evalLossTurn(curve: readonly LogEntry[]): { lowest: CurvePoint; last: CurvePoint } | null {
  const losses = pointsOf(curve, 'eval_loss');
  const lowest = bestOf(losses, 'lower');
  const last = losses.at(-1);
  const training = trendOf(pointsOf(curve, 'loss'));
  if (!lowest || !last || !(last.value > 1.1 * lowest.value)) return null;
  return training && training.last >= training.third ? null : { lowest, last };
}

/** Far better on what it was trained on than on what it was not: both in percent. */
export function overfitGap(observations: Observations): { train: number; evaluation: number } | null {
  const train = observations.metrics.train_f1;
  const evaluation = evalF1(observations);
  if (train === undefined || evaluation === null) return null;
  return train >= goodF1 && evaluation < goodF1 && train - evaluation >= 15 ? { train, evaluation } : null;
}

/** What choosing another `null_score_diff_threshold` would bring: F1 in percent. */
export function thresholdGain(observations: Observations): { f1: number; best: number; threshold: number } | null {
  const { metrics, bestThreshold, settings } = observations;
  const f1 = metrics.eval_f1;
  const best = bestThreshold?.score ?? metrics.eval_best_f1;
  const threshold = bestThreshold?.threshold ?? metrics.eval_best_f1_thresh;
  if (!settings.version2WithNegative || f1 === undefined || best === undefined || threshold === undefined) return null;
  // Saying "no answer" to everything is no threshold worth having, and the search starts from it.
  const alwaysNothing = (100 * (metrics.eval_NoAns_total ?? 0)) / (metrics.eval_total ?? 1);
  return best - f1 >= 0.5 && best > alwaysNothing + 1e-9 ? { f1, best, threshold } : null;
}

/** Another length of training, by whichever argument sets it. */
export function trainingLength(observations: Observations, factor: number): SuggestedSetting {
  const { maxSteps, numTrainEpochs } = observations.settings;
  return maxSteps > 0
    ? { name: 'max_steps', from: maxSteps, to: Math.max(1, Math.round(maxSteps * factor)) }
    : { name: 'num_train_epochs', from: numTrainEpochs, to: wholeWhereLarge(numTrainEpochs * factor) };
}

/** Epochs are best whole, but half an epoch is not none. */
function wholeWhereLarge(epochs: number): number {
  return epochs < 1 ? epochs : Math.round(epochs);
}

/** What `load_best_model_at_end` asks for besides: a sentence, or nothing where it is so already. */
export function strategiesToMatch({ settings: { evalStrategy, saveStrategy } }: Observations): string {
  return evalStrategy === saveStrategy || saveStrategy === 'best'
    ? ''
    : ` That needs save_strategy ${evalStrategy}, as eval_strategy.`;
}
