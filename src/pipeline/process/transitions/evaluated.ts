import type { Action } from '../plan/actions.ts';
import { isBetter, metricOf } from '../plan/best-model.ts';
import type { BestModelRule } from '../plan/best-model.ts';
import { evaluationsWithoutGain } from '../plan/early-stopping.ts';
import type { RunState } from '../run-state.ts';

export interface EvaluationRules {
  readonly best: BestModelRule | null;
  /** Null: never stop early. */
  readonly patience: number | null;
  readonly threshold: number;
  /** Whether a new best model is saved: `save_strategy` best. */
  readonly saveBest: boolean;
  /** Where the checkpoint of a step stands. */
  readonly folderOf: (step: number) => string;
}

/**
 * The state after an evaluation: the best metric kept and early stopping decided, in the Trainer's order (early stopping
 * compares with the best before this evaluation).
 *
 * @throws Failure where the metric of the rule is missing
 */
export function evaluated(
  { loop, trainerState }: RunState,
  metrics: Readonly<Record<string, number>>,
  rules: EvaluationRules,
): RunState {
  if (rules.best === null) return { loop, trainerState };
  const value = metricOf(metrics, rules.best);
  const before = trainerState.best_metric;
  const count = evaluationsWithoutGain(loop.evaluationsWithoutGain, value, before, rules.best, rules.threshold);
  const stopping = loop.stopping || (rules.patience !== null && count >= rules.patience);
  const counted = { ...loop, evaluationsWithoutGain: count, stopping };
  if (!isBetter(value, before, rules.best)) return { loop: counted, trainerState };

  const step = loop.globalStep;
  const checkpoint = loop.lastSavedStep === step ? rules.folderOf(step) : trainerState.best_model_checkpoint;
  return {
    loop: { ...counted, pending: rules.saveBest ? withSave(loop.pending) : loop.pending },
    trainerState: {
      ...trainerState,
      best_metric: value,
      best_global_step: step,
      best_model_checkpoint: checkpoint,
    },
  };
}

function withSave(pending: readonly Action[]): readonly Action[] {
  return pending.includes('save') ? pending : ['save', ...pending];
}
