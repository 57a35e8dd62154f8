import type { CleaningRule } from './rule.ts';

/** An answer that stands nowhere in the context cannot be pointed at: it is removed, and the entry if it has no other. */
export const answerNotInContext: CleaningRule = {
  name: 'answer-not-in-context',
  judge: (example, { number }) => {
    const answers = example.answers.filter(({ text }) => example.context.includes(text));
    const lost = example.answers.find(({ text }) => !example.context.includes(text));
    if (!lost) return undefined;
    if (answers.length === 0 && example.isImpossible !== true) {
      return { action: 'dropped', message: `Entry ${number}: its answer "${lost.text}" is not in its context.` };
    }
    return {
      action: 'fixed',
      example: { ...example, answers },
      message: `The answer "${lost.text}" was removed: it is not in the context.`,
    };
  },
};
