import type { AdviceRule } from '../rule.ts';
import { count } from '../wording.ts';

/** Questions without an answer, but the model must always give one. */
export const version2Flag: AdviceRule = {
  name: 'version-2-flag',
  look({ data, settings }) {
    const unanswerable = (data?.unanswerableTraining ?? 0) + (data?.unanswerableValidation ?? 0);
    if (unanswerable === 0 || settings.version2WithNegative) return null;
    return {
      severity: 'problem',
      saw: `${count(unanswerable, 'question')} in the data ${unanswerable === 1 ? 'has' : 'have'} no answer, but the model is made to answer every question.`,
      change: 'Let it say that there is no answer.',
      setting: { name: 'version_2_with_negative', from: false, to: true },
    };
  },
};
