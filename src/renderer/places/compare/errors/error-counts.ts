import { errorWords } from '../../../../shared/comparison/error-words.ts';
import type { Comparison, ErrorKind } from '../../../../shared/contract/compare.ts';
import { count } from '../../../words/number.ts';

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
