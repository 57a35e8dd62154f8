import { trimmed } from '../checks/answers/trimmed.ts';
import type { CleaningRule } from './rule.ts';

/** White space around an answer is trimmed and the offset moved with it. */
export const answerWhiteSpace: CleaningRule = {
  name: 'answer-white-space',
  judge: (example) => {
    const answers = example.answers.map(trimmed);
    const first = example.answers.find(({ text }, index) => text !== answers[index]!.text);
    if (!first) return undefined;
    return {
      action: 'fixed',
      example: { ...example, answers },
      message: `The answer ${JSON.stringify(first.text)} had white space around it, which was trimmed.`,
    };
  },
};
