import type { AdviceRule } from '../rule.ts';
import { count, percent } from '../wording.ts';

/** Validation questions that the model was trained on. */
export const leakedQuestions: AdviceRule = {
  name: 'leaked-questions',
  look({ data }) {
    if (!data || data.leakedQuestions === 0) return null;
    const share = data.leakedQuestions / data.validationQuestions;
    return {
      severity: share >= 0.05 ? 'problem' : 'warning',
      saw: `${count(data.leakedQuestions, 'validation question')} of ${data.validationQuestions.toLocaleString('en')} (${percent(share)}) also stand in the training data, about the same text.`,
      change: 'Take them out of one of the two files: as it is, the scores are better than the model.',
    };
  },
};
