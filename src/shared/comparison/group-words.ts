import type { Group, Grouping } from '../contract/compare.ts';
import { questionTypeTitle } from '../words/question-type.ts';

/** What questions are grouped by, as people say it. */
export const groupingTitles: Readonly<Record<Grouping, string>> = {
  'question-type': 'Question type',
  'answer-length': 'Answer length',
  'context-length': 'Context length',
  position: 'Position',
  document: 'Document',
};

const quarters: Readonly<Record<string, string>> = {
  '1': 'first quarter',
  '2': 'second quarter',
  '3': 'third quarter',
  '4': 'last quarter',
};

/** `2–3 words`, `last quarter of the text`: the name of a group. */
export function groupTitle(by: Grouping, value: string): string {
  switch (by) {
    case 'question-type':
      return questionTypeTitle(value);
    case 'answer-length':
    case 'context-length':
      return rangeWords(value);
    case 'position':
      return value === noAnswer ? 'no answer' : `${quarters[value] ?? value} of the text`;
    case 'document':
      return value === '' ? 'without a title' : value;
  }
}

const noAnswer = 'none';

/** `1` → `1 word`, `-49` → `up to 49 words`, `400-` → `400 words and more`. */
function rangeWords(range: string): string {
  if (range === noAnswer) return 'no answer';
  const [least, most] = range.split('-');
  if (most === undefined) return least === '1' ? '1 word' : `${least} words`;
  if (least === '') return `up to ${most} words`;
  return most === '' ? `${least} words and more` : `${least}–${most} words`;
}

/** How much better the tuned model is in a group, in points of F1. */
export function changeOf({ base, tuned }: Pick<Group, 'base' | 'tuned'>): number {
  return tuned.f1 - base.f1;
}
