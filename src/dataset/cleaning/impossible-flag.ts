import type { CleaningRule } from './rule.ts';

/** As in SQuAD's own scripts, whether there are answers decides, not the flag; the flag is set to agree. */
export const impossibleFlag: CleaningRule = {
  name: 'impossible-flag',
  judge: (example) => {
    const isImpossible = example.answers.length === 0;
    if (example.isImpossible === undefined || example.isImpossible === isImpossible) return undefined;
    return {
      action: 'fixed',
      example: { ...example, isImpossible },
      message: isImpossible
        ? 'It was flagged as answerable but has no answers; it now counts as unanswerable.'
        : 'It was flagged as unanswerable but has answers; it now counts as answerable.',
    };
  },
};
