import { warning, type ArgumentCheck } from './check.ts';

export const nullThresholdCheck: ArgumentCheck = {
  reads: ['null_score_diff_threshold', 'version_2_with_negative'],
  check({ data }) {
    if (data.nullScoreDiffThreshold === 0 || data.version2WithNegative) return [];
    return [
      warning(
        'threshold-without-negatives',
        'null_score_diff_threshold',
        'null_score_diff_threshold has no effect without version_2_with_negative.',
        'Set version_2_with_negative if some questions have no answer.',
      ),
    ];
  },
};
