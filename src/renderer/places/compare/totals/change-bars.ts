import type { Comparison } from '../../../../shared/contract/compare.ts';
import { counted } from '../../../words/number.ts';
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

/** `+47.4, 95 % between 43.9 and 50.6`: what training brought, with how sure that is. */
export function differenceText({ difference }: Comparison): string {
  const { mean, low, high } = difference;
  return `${signed(mean)}, 95 % between ${low.toFixed(1)} and ${high.toFixed(1)}`;
}

/** Whether the difference is more than noise, in a sentence. */
export function verdict({
  difference: { mean, low, high },
  questions,
  differ,
}: Pick<Comparison, 'difference' | 'questions' | 'differ'>): { readonly text: string; readonly isSure: boolean } {
  if (differ === 0) return { text: 'They answer every question alike.', isSure: true };
  if (low > 0) return { text: 'Tuning made it better, and by more than noise.', isSure: true };
  if (high < 0) return { text: 'Tuning made it worse, and by more than noise.', isSure: true };
  const seems = mean > 0 ? 'It seems better' : mean < 0 ? 'It seems worse' : 'They are as good as each other';
  return {
    text: `${seems}, but with ${counted(questions, 'question')} that could be chance: the interval has 0 in it.`,
    isSure: false,
  };
}

/** `+4.0`, `−3.1`. */
export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}
