import type { EntryRule } from '../rule.ts';
import { isBlank } from '../text/is-blank.ts';

export const questionEmpty: EntryRule = {
  name: 'question-empty',
  title: 'No question',
  kind: 'entry',
  judge: ({ question }) =>
    isBlank(question)
      ? {
          severity: 'error',
          subject: { part: 'question' },
          seen: 'The question is empty.',
          fix: { certainty: 'likely', change: { kind: 'entry-dropped' } },
        }
      : undefined,
};
