import type { EntryRule } from '../rule.ts';
import { countOf } from '../text/count.ts';

/** As in SQuAD's own scripts, whether there are answers decides, not the flag; which of them is wrong, a person says. */
export const impossibleFlag: EntryRule = {
  name: 'impossible-flag',
  title: 'is_impossible disagrees with the answers',
  kind: 'entry',
  judge: ({ answers, isImpossible }) => {
    if (isImpossible === undefined || isImpossible === (answers.length === 0)) return undefined;
    return {
      severity: 'warning',
      subject: { part: 'entry' },
      seen: isImpossible
        ? `The entry is flagged as unanswerable but has ${countOf(answers.length, 'answer')}.`
        : 'The entry is flagged as answerable but has no answers.',
      fix: { certainty: 'likely', change: { kind: 'flag-set', before: isImpossible, after: !isImpossible } },
    };
  },
};
