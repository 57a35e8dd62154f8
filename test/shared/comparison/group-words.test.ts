import { expect, it } from 'vitest';
import { groupTitle } from '../../../src/shared/comparison/group-words.ts';
import type { Grouping } from '../../../src/shared/contract/compare.ts';

it.each<[Grouping, string, string]>([
  ['question-type', 'who', 'Who …'],
  ['question-type', 'yes-no', 'Yes or no'],
  ['answer-length', '1', '1 word'],
  ['answer-length', '2-3', '2–3 words'],
  ['answer-length', '13-', '13 words and more'],
  ['context-length', '-49', 'up to 49 words'],
  ['position', '4', 'last quarter of the text'],
  ['position', 'none', 'no answer'],
  ['document', '', 'without a title'],
  ['document', 'none', 'none'],
])('calls the group %s %o %o', (by, value, title) => expect(groupTitle(by, value)).toBe(title));
