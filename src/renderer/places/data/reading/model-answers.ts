import type { AnswerOfModel, Entry } from '../../../../shared/contract/entries.ts';
import type { Mark } from '../../ask/marked-text.ts';
import { probabilityText } from '../../ask/answer-model.ts';

/** A model's answer as it lies in the context. */
export interface ModelMark extends Mark {
  readonly kind: 'tuned' | 'base';
}

/** By the hue and line of which kind of model an answer is drawn. */
export function kindOf({ tuned }: Pick<AnswerOfModel, 'tuned'>): ModelMark['kind'] {
  return tuned ? 'tuned' : 'base';
}

/** The spans that models answered with, as far as the text still reads so there and nobody rejected them; alike ones of a kind once. */
export function modelMarks(
  { context }: Pick<Entry, 'context'>,
  answers: readonly AnswerOfModel[],
): readonly ModelMark[] {
  const marks = answers.flatMap((answer): ModelMark[] => {
    const { span, text, stale, rejected } = answer;
    if (stale || rejected || span === null || text === '' || context.slice(span.start, span.end) !== text) return [];
    const kind = kindOf(answer);
    return [{ ...span, kind, strength: 1, label: `${kind} model’s answer` }];
  });
  return [...new Map(marks.map((mark) => [`${mark.kind} ${mark.start} ${mark.end}`, mark])).values()];
}

/** `71 % sure · F1 57`; what nobody can judge has no F1. Of an answer to what the entry said before, that it is one. */
export function worthText({
  probability,
  f1,
  stale,
  rejected,
}: Pick<AnswerOfModel, 'probability' | 'f1' | 'stale' | 'rejected'>): string {
  const sure = `${probabilityText(probability)} sure`;
  if (rejected) return `${sure} · rejected`;
  if (stale) return `${sure} · to what the entry asked before`;
  return f1 === null ? sure : `${sure} · F1 ${Math.round(100 * f1)}`;
}
