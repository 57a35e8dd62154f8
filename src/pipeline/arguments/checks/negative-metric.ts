import { problem, type ArgumentCheck } from './check.ts';

/** Metrics that only the script of SQuAD v2.0 computes. */
const onlyWithNegatives = new Set<string | null>([
  'exact',
  'best_f1',
  'best_exact',
  'HasAns_f1',
  'HasAns_exact',
  'NoAns_f1',
  'NoAns_exact',
]);

export const negativeMetricCheck: ArgumentCheck = {
  reads: ['metric_for_best_model', 'version_2_with_negative'],
  check({ training: { metricForBestModel }, data }) {
    if (data.version2WithNegative || !onlyWithNegatives.has(metricForBestModel)) return [];
    return [
      problem(
        'metric-without-negatives',
        'metric_for_best_model',
        `metric_for_best_model is ${metricForBestModel}, which is only computed with version_2_with_negative.`,
        'Choose f1, exact_match or loss, or set version_2_with_negative.',
      ),
    ];
  },
};
