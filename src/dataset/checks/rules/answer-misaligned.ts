import { findAnswer, type Found } from '../answers/find-answer.ts';
import { standsAt } from '../answers/stands-at.ts';
import type { Answer, Example } from '../../example.ts';
import { answerChange } from '../fixes/change.ts';
import { removeAnswer } from '../fixes/remove-answer.ts';
import type { Fix } from '../finding.ts';
import type { AnswerRule } from '../rule.ts';
import { countAtStart } from '../text/count.ts';
import { isBlank } from '../text/is-blank.ts';
import { quote } from '../text/quote.ts';

/** From here on, how far an answer is off says nothing about how it came to be. */
const farOff = 20;

/** Moves an answer to where it stands, with the words that stand there. */
export const answerMisaligned: AnswerRule = {
  name: 'answer-misaligned',
  title: 'Answers that do not stand where their offset says',
  kind: 'answer',
  judge: (answer, index, example) => {
    if (isBlank(answer.text) || standsAt(example.context, answer)) return undefined;
    const found = findAnswer(example.context, answer);
    return {
      severity: 'error',
      seen: `${disagreement(example.context, answer)} ${whereabouts(answer, found)}`,
      ...fixOf(example, index, found),
    };
  },
};

function fixOf(example: Example, index: number, found: Found): { readonly fix?: Fix } {
  switch (found.how) {
    case 'exact':
    case 'form':
    case 'look': {
      const change = answerChange(index, example.answers[index]!, found.answer);
      return { fix: { certainty: found.how === 'look' ? 'likely' : 'certain', change } };
    }
    case 'nowhere':
      return { fix: { certainty: 'likely', change: removeAnswer(example, index) } };
    case 'two-places':
      return {};
  }
}

function disagreement(context: string, { text, start }: Answer): string {
  const there = start < 0 ? '' : context.slice(start, start + text.length);
  return there === ''
    ? `The answer says ${quote(text)}; its offset is outside the context.`
    : `The answer says ${quote(text)}; at its offset the text reads ${quote(there)}.`;
}

function whereabouts({ text, start }: Answer, found: Found): string {
  switch (found.how) {
    case 'exact':
      return distance(found.answer.start - start);
    case 'form':
      return `It stands ${where(found.answer.start - start)} in another Unicode form or with other white space.`;
    case 'look':
      return `${quote(found.answer.text)} stands ${where(found.answer.start - start)}: written otherwise than ${quote(text)}.`;
    case 'two-places':
      return 'It stands in two places equally near: which is meant, only a person can say.';
    case 'nowhere':
      return 'It stands nowhere in the context.';
  }
}

function distance(units: number): string {
  if (units === 0) return 'The white space at its ends is not in the text.';
  if (Math.abs(units) < farOff) return `${countAtStart(Math.abs(units), 'character')} off.`;
  return `It stands ${where(units)}.`;
}

function where(units: number): string {
  if (units === 0) return 'there';
  const characters = `${Math.abs(units)} ${Math.abs(units) === 1 ? 'character' : 'characters'}`;
  return `${characters} ${units > 0 ? 'further on' : 'before that'}`;
}
