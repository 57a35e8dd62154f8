import type { Comparison, ErrorKind } from '../../../../shared/contract/compare.ts';
import { count } from '../../../words/number.ts';

/** What is wrong with an answer, as people say it; in the order in which it is told. */
export const errorWords: Readonly<Record<ErrorKind, { readonly title: string; readonly meaning: string }>> = {
  'too-long': { title: 'too long', meaning: 'The gold answer is in it, with more around' },
  'too-short': { title: 'too short', meaning: 'It is a part of the gold answer only' },
  shifted: { title: 'shifted', meaning: 'It begins or ends within the gold answer, and goes on beside it' },
  'same-sentence': {
    title: 'right sentence, wrong words',
    meaning: 'It stands in the sentence of the gold answer, beside it',
  },
  'wrong-place': { title: 'wrong place', meaning: 'It stands in another sentence than the gold answer' },
  answered: { title: 'should be silent', meaning: 'The text has no answer, and it gives one' },
  silent: { title: 'silent', meaning: 'The text has an answer, and it gives none' },
  'gold-suspect': {
    title: 'gold looks wrong',
    meaning: 'Both models are sure of the same other answer, or the gold answer does not stand in the text: look at it',
  },
};

export interface ErrorCount {
  readonly error: ErrorKind;
  readonly title: string;
  /** What it means, and how often the base model did it. */
  readonly hint: string;
  /** Of the tuned model. */
  readonly count: number;
}

/** What is wrong with the tuned model's answers, the most frequent first; what is never wrong is left out. */
export function errorCounts({ base, tuned }: Pick<Comparison, 'base' | 'tuned'>): readonly ErrorCount[] {
  return (Object.keys(errorWords) as ErrorKind[])
    .filter((error) => tuned.errors[error] > 0)
    .sort((one, other) => tuned.errors[other] - tuned.errors[one])
    .map((error) => {
      const { title, meaning } = errorWords[error];
      const hint = `${meaning}. With the base model: ${count(base.errors[error])}.`;
      return { error, title, hint, count: tuned.errors[error] };
    });
}
