import type { AdviceRule } from '../rule.ts';

/** Nothing to judge by. */
export const noValidationFile: AdviceRule = {
  name: 'no-validation-file',
  look({ curve, settings }) {
    if (settings.validationFile !== null || curve.length === 0) return null;
    return {
      severity: 'warning',
      saw: 'There was no validation file: nothing says how good the model is.',
      change:
        'Keep about a tenth of the questions, with their texts, out of the training file, and give them as validation_file.',
    };
  },
};
