import type { ChangeKind, Comparison } from '../../../shared/contract/compare.ts';

export interface ChangeBar {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly meaning: string;
  readonly count: number;
  /** Of the longest bar, 0 to 1. */
  readonly length: number;
  readonly tone: 'good' | 'bad' | 'warn' | 'quiet';
}

const kinds: readonly Pick<ChangeBar, 'kind' | 'title' | 'meaning' | 'tone'>[] = [
  { kind: 'fixed', title: 'fixed', meaning: 'Wrong before training, right after it', tone: 'good' },
  { kind: 'broken', title: 'broken', meaning: 'Right before training, wrong after it', tone: 'bad' },
  { kind: 'both-wrong', title: 'both wrong', meaning: 'Wrong before and after: what to work on', tone: 'warn' },
  { kind: 'both-right', title: 'both right', meaning: 'Right before and after', tone: 'quiet' },
];

/** The bars under the totals; each is a filter of the questions below. */
export function changeBars(comparison: Comparison): readonly ChangeBar[] {
  const longest = Math.max(1, ...kinds.map(({ kind }) => comparison.counts[kind]));
  return kinds.map((entry) => {
    const count = comparison.counts[entry.kind];
    return { ...entry, count, length: count / longest };
  });
}

/** `+47.4, 95 % between 43.9 and 50.6`: what training brought, with how sure that is. */
export function differenceText({ difference }: Comparison): string {
  const { mean, low, high } = difference;
  return `${signed(mean)}, 95 % between ${low.toFixed(1)} and ${high.toFixed(1)}`;
}

/** Whether the interval leaves a doubt: a sentence where it does. */
export function doubt({ difference, questions }: Comparison): string | null {
  if (difference.low > 0 || difference.high < 0) return null;
  return `With ${questions} questions this could be chance: the interval has 0 in it.`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}
