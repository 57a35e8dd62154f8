import type { CleaningRule } from './rule.ts';

export const emptyQuestion: CleaningRule = {
  name: 'empty-question',
  judge: (example, { number }) =>
    example.question.trim() === ''
      ? { action: 'dropped', message: `Entry ${number} has an empty question.` }
      : undefined,
};
