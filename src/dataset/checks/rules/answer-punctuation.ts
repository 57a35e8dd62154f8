import { standsAt } from '../answers/stands-at.ts';
import { withoutPunctuation } from '../answers/without-punctuation.ts';
import { answerChange } from '../fixes/change.ts';
import type { AnswerRule } from '../rule.ts';
import { isBlank } from '../text/is-blank.ts';
import { quote } from '../text/quote.ts';

/** A matter of consistency: the official score leaves punctuation out, the labels a model learns from do not. */
export const answerPunctuation: AnswerRule = {
  name: 'answer-punctuation',
  title: 'Answers with punctuation at their ends',
  kind: 'answer',
  judge: (answer, index, { context }) => {
    const { text, start } = answer;
    if (isBlank(text) || !standsAt(context, answer) || text !== text.trim()) return undefined;
    const bare = withoutPunctuation(answer);
    if (bare === answer) return undefined;
    const before = text.slice(0, bare.start - start);
    const after = text.slice(bare.start - start + bare.text.length);
    const ends = [
      ...(before === '' ? [] : [`begins with ${quote(before)}`]),
      ...(after === '' ? [] : [`ends with ${quote(after)}`]),
    ];
    return {
      severity: 'info',
      seen: `The answer ${quote(text)} ${ends.join(' and ')}.`,
      fix: { certainty: 'likely', change: answerChange(index, answer, bare) },
    };
  },
};
