import type { AdviceRule } from '../rule.ts';
import { evalF1, goodF1 } from '../signs.ts';
import { points, some } from '../wording.ts';

/** F1 is low, and no other rule says why. */
export const lowF1: AdviceRule = {
  name: 'low-f1',
  look(observations, found) {
    const f1 = evalF1(observations);
    if (f1 === null || f1 >= goodF1 || found.some(({ severity }) => severity !== 'info')) return null;
    const wrong = (observations.scores ?? []).filter((score) => score.f1 === 0).map(({ question }) => `“${question}”`);
    return {
      severity: 'warning',
      saw: `F1 is ${points(f1)}, and nothing else that was looked at says why.${wrong.length > 0 ? ` Wholly wrong: ${some(wrong)}.` : ''}`,
      change:
        'Look at the questions with the lowest F1 first: mend them where they are labelled wrong, and add training questions like them.',
    };
  },
};
