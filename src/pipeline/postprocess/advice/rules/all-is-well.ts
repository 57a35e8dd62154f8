import { pointsOf, trendOf } from '../curve.ts';
import type { AdviceRule } from '../rule.ts';
import { evalExact, evalF1, goodF1 } from '../signs.ts';
import { count, figure, points } from '../wording.ts';

/** The model is good and nothing stands against it. */
export const allIsWell: AdviceRule = {
  name: 'all-is-well',
  look(observations, found) {
    const f1 = evalF1(observations);
    if (f1 === null || f1 < goodF1 || found.some(({ severity }) => severity !== 'info')) return null;
    const exact = evalExact(observations);
    const questions = observations.data?.validationQuestions;
    const trend = trendOf(pointsOf(observations.curve, 'loss'));
    const scores = exact === null ? `F1 is ${points(f1)}` : `F1 is ${points(f1)} and exact match ${points(exact)}`;
    const over = questions === undefined ? '' : ` over ${count(questions, 'validation question')}`;
    const loss = trend ? ` The training loss went from ${figure(trend.first)} to ${figure(trend.last)}.` : '';
    return { severity: 'info', saw: `${scores}${over}.${loss}`, change: 'Nothing has to change.' };
  },
};
