import type { Example } from '../../../dataset/example.ts';
import type { QuestionAnswers } from '../search/answers.ts';
import { goldOf, isLabelled } from './gold.ts';
import { squadV1 } from './squad-v1.ts';
import { squadV2 } from './squad-v2.ts';

/** What the metrics are of, and the prefix of their names. */
export type Split = 'eval' | 'predict';

export interface RunMetricsOptions {
  readonly split: Split;
  readonly version2WithNegative: boolean;
  /** Windows the model looked at; `run_qa.py` calls these the samples. */
  readonly windows: number;
}

/**
 * A run's metrics under the names that `run_qa.py` gives them: `eval_exact_match` and `eval_f1`, or with
 * `version_2_with_negative` `eval_exact`, `eval_f1`, `eval_HasAns_f1`, `eval_best_f1_thresh` …; always `eval_samples`.
 * Data without labels have no scores.
 *
 * The answers already follow `null_score_diff_threshold`; the null odds only serve to find the threshold that would have
 * been best.
 */
export function runMetrics(
  examples: readonly Example[],
  answers: readonly QuestionAnswers[],
  { split, version2WithNegative, windows }: RunMetricsOptions,
): Record<string, number> {
  const scores = isLabelled(examples) ? scoresOf(examples, answers, version2WithNegative) : {};
  const named = Object.entries(scores).map(([name, value]) => [`${split}_${name}`, value] as const);
  return { ...Object.fromEntries(named), [`${split}_samples`]: windows };
}

function scoresOf(
  examples: readonly Example[],
  answers: readonly QuestionAnswers[],
  version2WithNegative: boolean,
): Record<string, number> {
  const golds = examples.map(goldOf);
  const predictions = new Map(answers.map(({ id, prediction }) => [id as string, prediction]));
  if (!version2WithNegative) return { ...squadV1(golds, predictions) };
  const nullOdds = new Map(answers.map((answer) => [answer.id as string, answer.nullOdds ?? 0]));
  return { ...squadV2(golds, predictions, { nullOdds, noAnswerThreshold: Infinity }) };
}
