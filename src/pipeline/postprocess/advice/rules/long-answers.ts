import type { AdviceRule } from '../rule.ts';
import { count, percent } from '../wording.ts';

/** Gold answers longer than any answer the model may give. */
export const longAnswers: AdviceRule = {
  name: 'long-answers',
  look({ preprocessing, settings: { maxAnswerLength } }) {
    if (!preprocessing || preprocessing.longAnswers <= 0.01 * preprocessing.answers) return null;
    const { longAnswers: long, answers, longestAnswer } = preprocessing;
    return {
      severity: 'warning',
      saw: `${count(long, 'training answer')} of ${answers.toLocaleString('en')} (${percent(long / answers)}) are longer than the ${maxAnswerLength} tokens an answer may have; the longest has ${longestAnswer}.`,
      change: 'Allow longer answers, or shorten these to the words that answer.',
      setting: { name: 'max_answer_length', from: maxAnswerLength, to: Math.ceil(longestAnswer / 10) * 10 },
    };
  },
};
