import { splits } from '../entries/entry.ts';
import { planSplits } from './plan-splits.ts';
import type { SplitCandidate, SplitOptions, SplitPlan } from './split-plan.ts';

/** A split that gets less of its share than this has not got what it was to have. */
const leastOfShare = 0.5;

/**
 * Unless the options say otherwise, repeated questions stay together where that leaves each split its entries; where the
 * same few questions are asked of every context, it does not, and only contexts stay together.
 */
export function planWell(candidates: readonly SplitCandidate[], options: SplitOptions): SplitPlan {
  const plan = planSplits(candidates, options);
  if (options.repeatedQuestionsTogether !== undefined || isMet(plan, candidates.length, options)) return plan;
  return planSplits(candidates, { ...options, repeatedQuestionsTogether: false });
}

function isMet({ sizes }: SplitPlan, entries: number, { shares }: SplitOptions): boolean {
  const total = splits.reduce((sum, split) => sum + shares[split], 0);
  return splits.every((split) => sizes[split] >= Math.floor((leastOfShare * entries * shares[split]) / total));
}
