import type { Comparison } from '../contract/compare.ts';
import { counted } from '../words/counted.ts';

/** `+47.4, 95 % between 43.9 and 50.6`: what training brought, with how sure that is. */
export function differenceText({ difference }: Pick<Comparison, 'difference'>): string {
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
  if (low > 0) return { text: 'The tuned model is better, and by more than noise.', isSure: true };
  if (high < 0) return { text: 'The tuned model is worse, and by more than noise.', isSure: true };
  const seems = mean > 0 ? 'It seems better' : mean < 0 ? 'It seems worse' : 'They are as good as each other';
  return {
    text: `${seems}, but with ${counted(questions, 'question')} that could be chance: the interval has 0 in it.`,
    isSure: false,
  };
}

/** `+4.0`, `−3.1`; `0.0` has no sign. */
export function signed(value: number): string {
  if (Math.abs(value) < 0.05) return '0.0';
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}
