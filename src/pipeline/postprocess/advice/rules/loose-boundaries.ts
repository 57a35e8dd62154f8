import type { AdviceRule } from '../rule.ts';
import { evalExact, evalF1 } from '../signs.ts';
import { points, some } from '../wording.ts';

/** Answers overlap with the gold ones far more often than they equal them. */
export const looseBoundaries: AdviceRule = {
  name: 'loose-boundaries',
  look(observations) {
    const { metrics, scores = [] } = observations;
    const f1 = metrics.eval_HasAns_f1 ?? evalF1(observations);
    const exact = metrics.eval_HasAns_exact ?? evalExact(observations);
    if (f1 === null || exact === null || f1 < 50 || f1 - exact < 15) return null;
    const near = scores.filter((score) => score.exact === 0 && score.f1 >= 0.5);
    const pairs = near.map(({ prediction, goldAnswers }) => `“${prediction}” for “${goldAnswers[0] ?? ''}”`);
    return {
      severity: 'warning',
      saw: `F1 (${points(f1)}) is far above exact match (${points(exact)}): the model finds the place, but not the boundaries.${pairs.length > 0 ? ` It said ${some(pairs)}.` : ''}`,
      change:
        'Label boundaries by one rule throughout (units, articles, titles, full stops: always in or always out), in the training and the validation data.',
    };
  },
};
