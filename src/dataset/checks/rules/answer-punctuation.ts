import { standsAt } from '../answers/stands-at.ts';
import { withoutPunctuation } from '../answers/without-punctuation.ts';
import { answerChange } from '../fixes/change.ts';
import type { Observation } from '../finding.ts';
import type { EntryRule } from '../rule.ts';
import { isBlank } from '../text/is-blank.ts';
import { quote } from '../text/quote.ts';

/** A matter of consistency: the official score leaves punctuation out, the labels a model learns from do not. */
export const answerPunctuation: EntryRule = {
  name: 'answer-punctuation',
  title: 'Answers with punctuation at their ends',
  kind: 'entry',
  judge: ({ context, answers }) =>
    answers.flatMap((answer, index): Observation[] => {
      if (isBlank(answer.text) || !standsAt(context, answer) || answer.text !== answer.text.trim()) return [];
      const bare = withoutPunctuation(answer);
      if (bare === answer) return [];
      const marks = [
        answer.text.slice(0, bare.start - answer.start),
        answer.text.slice(bare.start - answer.start + bare.text.length),
      ];
      const [before, after] = marks as [string, string];
      const where =
        before !== '' && after !== ''
          ? `begins with ${quote(before)} and ends with ${quote(after)}`
          : before !== ''
            ? `begins with ${quote(before)}`
            : `ends with ${quote(after)}`;
      return [
        {
          severity: 'info',
          subject: { part: 'answer', index },
          seen: `The answer ${quote(answer.text)} ${where}.`,
          fix: { certainty: 'likely', change: answerChange(index, answer, bare) },
        },
      ];
    }),
};
