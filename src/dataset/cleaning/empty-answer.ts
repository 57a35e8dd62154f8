import type { CleaningRule } from './rule.ts';

/** An answer of no text is no answer. An entry that has no other, and is not flagged as unanswerable, is dropped. */
export const emptyAnswer: CleaningRule = {
  name: 'empty-answer',
  judge: (example, { number }) => {
    const answers = example.answers.filter(({ text }) => text !== '');
    if (answers.length === example.answers.length) return undefined;
    if (answers.length === 0 && example.isImpossible !== true) {
      return { action: 'dropped', message: `Entry ${number} has an answer, but it is empty.` };
    }
    return { action: 'fixed', example: { ...example, answers }, message: 'An empty answer was removed.' };
  },
};
