import type { AdviceRule } from '../rule.ts';
import { overfitGap, trainingLength } from '../signs.ts';
import { points } from '../wording.ts';

/** Good on what it was trained on, poor on what it was not. */
export const overfitting: AdviceRule = {
  name: 'overfitting',
  look(observations) {
    const gap = overfitGap(observations);
    if (!gap) return null;
    const { useLora } = observations.settings;
    const otherwise = useLora ? 'train for less long' : 'train an adapter (LoRA), which can learn less by heart';
    return {
      severity: 'warning',
      saw: `F1 is ${points(gap.train)} on the training questions and ${points(gap.evaluation)} on the validation questions: the model learnt them by heart.`,
      change: `Add more training questions, and more varied ones; or ${otherwise}.`,
      setting: useLora ? trainingLength(observations, 0.5) : { name: 'use_lora', from: false, to: true },
    };
  },
};
