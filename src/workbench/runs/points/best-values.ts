import type { Figures } from '../stored-run.ts';

const scores = /^eval_.*(f1|exact|exact_match)$/;

/** Whether less or more of a figure is better; null where neither is. */
export function betterOf(name: string): 'less' | 'more' | null {
  if (name === 'loss' || name === 'eval_loss') return 'less';
  return scores.test(name) ? 'more' : null;
}

/** The best of each figure that can be better or worse, once these have come. */
export function withBetter(best: Figures, values: Figures): Figures {
  const improved = Object.entries(values).filter(([name, value]) => {
    const better = betterOf(name);
    const before = best[name];
    if (better === null) return false;
    return before === undefined || (better === 'less' ? value < before : value > before);
  });
  return improved.length === 0 ? best : { ...best, ...Object.fromEntries(improved) };
}
