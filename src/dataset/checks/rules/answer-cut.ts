import { standsAt } from '../answers/stands-at.ts';
import { withWholeWords } from '../answers/whole-words.ts';
import { answerChange } from '../fixes/change.ts';
import type { AnswerRule } from '../rule.ts';
import { isBlank } from '../text/is-blank.ts';
import { quote } from '../text/quote.ts';

export const answerCut: AnswerRule = {
  name: 'answer-cut',
  title: 'Answers that begin or end inside a word',
  kind: 'answer',
  judge: (answer, index, { context }) => {
    if (isBlank(answer.text) || !standsAt(context, answer)) return undefined;
    const whole = withWholeWords(context, answer);
    if (whole === answer) return undefined;
    const begins = whole.start < answer.start;
    const ends = whole.start + whole.text.length > answer.start + answer.text.length;
    const how = begins && ends ? 'begins and ends' : begins ? 'begins' : 'ends';
    return {
      severity: 'warning',
      seen: `The answer ${quote(answer.text)} ${how} inside a word of ${quote(whole.text)}.`,
      fix: { certainty: 'likely', change: answerChange(index, answer, whole) },
    };
  },
};
