import type { AdviceRule } from '../rule.ts';
import { evalF1, goodF1 } from '../signs.ts';
import { count } from '../wording.ts';

const enough = 300;

/** Too little to learn from; where F1 is good all the same, it was enough. */
export const fewExamples: AdviceRule = {
  name: 'few-examples',
  look(observations) {
    const training = observations.data?.trainingQuestions ?? enough;
    const f1 = evalF1(observations);
    if (training === 0 || training >= enough || (f1 !== null && f1 >= goodF1)) return null;
    return {
      severity: 'warning',
      saw: `There are only ${count(training, 'training question')}.`,
      change: `Write more, about as many texts as you can: from ${enough} on a model usually begins to learn a domain.`,
    };
  },
};
