import type { ComparedRow } from '../../../../shared/contract/compare.ts';
import type { Entry } from '../../../../shared/contract/entries.ts';
import type { Mark } from '../../ask/marked-text.ts';

export type Answerer = 'gold' | 'tuned' | 'base';

/** A stretch of the context that the gold answer or a model's is. */
export interface ComparedMark extends Mark {
  readonly kind: Answerer;
}

const labels: Readonly<Record<Answerer, string>> = {
  gold: 'gold answer',
  tuned: 'tuned model’s answer',
  base: 'base model’s answer',
};

/**
 * Gold answers and the models' in the context as it is now, the gold ones first. What does not stand there as it did when
 * the models were asked is left out.
 */
export function comparedMarks(
  row: Pick<ComparedRow, 'base' | 'tuned'>,
  { context, answers }: Pick<Entry, 'context' | 'answers'>,
): readonly ComparedMark[] {
  const stands = (start: number, text: string) => text !== '' && context.startsWith(text, start);
  const gold = answers.map(({ start, text }) => ({ kind: 'gold' as const, start, text }));
  const models = (['tuned', 'base'] as const).flatMap((kind) => {
    const { span, text } = row[kind];
    return span ? [{ kind, start: span.start, text }] : [];
  });
  const marks = [...gold, ...models]
    .filter(({ start, text }) => stands(start, text))
    .map(({ kind, start, text }) => ({ kind, start, end: start + text.length, strength: 1, label: labels[kind] }));
  return [...new Map(marks.map((mark) => [`${mark.kind} ${mark.start} ${mark.end}`, mark])).values()];
}
