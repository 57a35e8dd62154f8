import type { EntryRule } from '../rule.ts';
import { isBlank } from '../text/is-blank.ts';

export const contextEmpty: EntryRule = {
  name: 'context-empty',
  title: 'No context',
  kind: 'entry',
  judge: ({ context }) =>
    isBlank(context)
      ? {
          severity: 'error',
          subject: { part: 'context' },
          seen: 'The context is empty: there is nothing to find an answer in.',
          fix: { certainty: 'likely', change: { kind: 'entry-dropped' } },
        }
      : undefined,
};
