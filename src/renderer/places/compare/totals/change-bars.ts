import type { Comparison } from '../../../../shared/contract/compare.ts';
import type { Bar } from '../compare-address.ts';

export interface ChangeBar {
  readonly bar: Bar;
  readonly title: string;
  readonly meaning: string;
  readonly count: number;
  /** Of the longest bar, 0 to 1. */
  readonly length: number;
  readonly tone: 'good' | 'bad' | 'warn' | 'quiet' | 'info';
}

const bars: readonly Pick<ChangeBar, 'bar' | 'title' | 'meaning' | 'tone'>[] = [
  { bar: 'fixed', title: 'fixed', meaning: 'The base model was wrong, the tuned one is right', tone: 'good' },
  { bar: 'broken', title: 'broken', meaning: 'The base model was right, the tuned one is wrong', tone: 'bad' },
  { bar: 'both-wrong', title: 'both wrong', meaning: 'Neither is right: what to work on', tone: 'warn' },
  { bar: 'both-right', title: 'both right', meaning: 'Both are right', tone: 'quiet' },
  { bar: 'differ', title: 'differ', meaning: 'Their answers are not the same, right or wrong', tone: 'info' },
];

/** The bars under the totals; each is a filter of the questions below. */
export function changeBars({ counts, differ }: Pick<Comparison, 'counts' | 'differ'>): readonly ChangeBar[] {
  const all = { ...counts, differ };
  const longest = Math.max(1, ...Object.values(all));
  return bars.map((entry) => ({ ...entry, count: all[entry.bar], length: all[entry.bar] / longest }));
}
