import { trimmed } from '../answers/trimmed.ts';
import { answerChange } from '../fixes/change.ts';
import type { AnswerRule } from '../rule.ts';
import { isBlank } from '../text/is-blank.ts';
import { quote } from '../text/quote.ts';

export const answerPadded: AnswerRule = {
  name: 'answer-padded',
  title: 'Answers with white space at their ends',
  kind: 'answer',
  judge: (answer, index) => {
    const bare = trimmed(answer);
    if (bare.text === answer.text || isBlank(answer.text)) return undefined;
    const before = bare.start > answer.start;
    const after = before ? answer.text !== answer.text.trimEnd() : true;
    const ends = before && after ? 'at both its ends' : before ? 'before it' : 'behind it';
    return {
      severity: 'warning',
      seen: `The answer ${quote(answer.text)} has white space ${ends}.`,
      fix: { certainty: 'certain', change: answerChange(index, answer, bare) },
    };
  },
};
