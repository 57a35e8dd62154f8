import { removeAnswer } from '../fixes/remove-answer.ts';
import type { Observation } from '../finding.ts';
import type { EntryRule } from '../rule.ts';
import { isBlank } from '../text/is-blank.ts';

export const answerEmpty: EntryRule = {
  name: 'answer-empty',
  title: 'Answers without text',
  kind: 'entry',
  judge: (example) =>
    example.answers.flatMap(({ text }, index): Observation[] => {
      if (!isBlank(text)) return [];
      const change = removeAnswer(example, index);
      return [
        {
          severity: 'error',
          subject: { part: 'answer', index },
          seen:
            change.kind === 'entry-dropped'
              ? 'The answer has no text, and the entry has no other.'
              : 'The answer has no text.',
          fix: { certainty: change.kind === 'entry-dropped' ? 'likely' : 'certain', change },
        },
      ];
    }),
};
