import { removeAnswer } from '../fixes/remove-answer.ts';
import type { AnswerRule } from '../rule.ts';
import { isBlank } from '../text/is-blank.ts';

export const answerEmpty: AnswerRule = {
  name: 'answer-empty',
  title: 'Answers without text',
  kind: 'answer',
  judge: ({ text }, index, example) => {
    if (!isBlank(text)) return undefined;
    const change = removeAnswer(example, index);
    const isOnly = change.kind === 'entry-dropped';
    return {
      severity: 'error',
      seen: isOnly ? 'The answer has no text, and the entry has no other.' : 'The answer has no text.',
      fix: { certainty: isOnly ? 'likely' : 'certain', change },
    };
  },
};
