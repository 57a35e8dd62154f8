import type { AdviceRule } from '../rule.ts';
import { thresholdGain } from '../signs.ts';
import { percent, points } from '../wording.ts';

/** Far better at one of the two: giving answers, and giving none where there is none. */
export const unanswerableErrors: AdviceRule = {
  name: 'unanswerable-errors',
  look(observations) {
    const { metrics, data, settings } = observations;
    const answerable = metrics.eval_HasAns_f1;
    const unanswerable = metrics.eval_NoAns_f1;
    if (!settings.version2WithNegative || answerable === undefined || unanswerable === undefined) return null;
    if (Math.abs(answerable - unanswerable) < 20 || thresholdGain(observations)) return null;
    const share =
      data && data.trainingQuestions > 0
        ? ` (${percent(data.unanswerableTraining / data.trainingQuestions)} of them now have none)`
        : '';
    const saw = `F1 is ${points(answerable)} where there is an answer and ${points(unanswerable)} where there is none`;
    return unanswerable < answerable
      ? {
          severity: 'warning',
          saw: `${saw}: the model answers what the text does not.`,
          change: `Add training questions without an answer, close to what the text does say${share}.`,
        }
      : {
          severity: 'warning',
          saw: `${saw}: the model is silent too often.`,
          change: `Add training questions with an answer, or take out some without${share}.`,
        };
  },
};
