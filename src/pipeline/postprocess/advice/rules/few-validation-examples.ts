import type { AdviceRule } from '../rule.ts';
import { count, points } from '../wording.ts';

const enough = 100;

/** Too little to judge by. */
export const fewValidationExamples: AdviceRule = {
  name: 'few-validation-examples',
  look({ data }) {
    if (!data || data.validationQuestions === 0 || data.validationQuestions >= enough) return null;
    // Two standard errors of a proportion of one half, the widest there is.
    const margin = 100 / Math.sqrt(data.validationQuestions);
    return {
      severity: 'info',
      saw: `There are only ${count(data.validationQuestions, 'validation question')}: scores may be off by up to ${points(margin)} points by chance.`,
      change: `Judge by at least ${enough} questions.`,
    };
  },
};
