import { Failure } from '../../../shared/failure.ts';
import type { IntervalOptions } from './intervals.ts';

export interface BestModelOptions {
  readonly loadBestModelAtEnd: boolean;
  /** With or without `eval_`. */
  readonly metricForBestModel: string | null;
  readonly greaterIsBetter: boolean | null;
  readonly earlyStoppingPatience: number | null;
  readonly saveStrategy: IntervalOptions['saveStrategy'];
}

/** By what evaluations are compared. */
export interface BestModelRule {
  /** The metric's key, with `eval_`. */
  readonly metric: string;
  readonly greaterIsBetter: boolean;
}

/** The rule, or null where nothing asks for one; the loss decides where nothing is said, as in `TrainingArguments`. */
export function bestModelRule(options: BestModelOptions): BestModelRule | null {
  const { loadBestModelAtEnd, earlyStoppingPatience, saveStrategy } = options;
  const needed = loadBestModelAtEnd || earlyStoppingPatience !== null || saveStrategy === 'best';
  const name = options.metricForBestModel ?? (needed ? 'loss' : null);
  if (name === null) return null;
  return {
    metric: name.startsWith('eval_') ? name : `eval_${name}`,
    greaterIsBetter: options.greaterIsBetter ?? !name.endsWith('loss'),
  };
}

/**
 * What the rule looks at.
 *
 * @throws Failure where the evaluation did not give that metric.
 */
export function metricOf(metrics: Readonly<Record<string, number>>, rule: BestModelRule): number {
  const value = metrics[rule.metric];
  if (value !== undefined) return value;
  throw new Failure({
    code: 'unknown-best-model-metric',
    message: `metric_for_best_model is ${rule.metric}, which the evaluation does not give.`,
    mend: `It gives ${Object.keys(metrics).join(', ')}: choose one of these.`,
  });
}

/** Whether `value` is strictly better than the best so far (null: there is none). NaN never is. */
export function isBetter(value: number, best: number | null, rule: BestModelRule): boolean {
  if (Number.isNaN(value)) return false;
  if (best === null) return true;
  return rule.greaterIsBetter ? value > best : value < best;
}
