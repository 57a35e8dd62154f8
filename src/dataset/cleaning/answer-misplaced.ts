import { nearestPlaces } from '../checks/answers/nearest.ts';
import { standsAt } from '../checks/answers/stands-at.ts';
import type { CleaningRule } from './rule.ts';

/**
 * An answer that does not stand where its offset says is moved to where it does: the nearest place (see `nearest`). Where two
 * places are equally near, which was meant cannot be told: the answer is removed, and the entry dropped if it has no other.
 */
export const answerMisplaced: CleaningRule = {
  name: 'answer-misplaced',
  judge: (example, { number }) => {
    const messages: string[] = [];
    const answers = example.answers.flatMap((answer) => {
      if (standsAt(example.context, answer)) return [answer];
      const places = nearestPlaces(example.context, answer.text, answer.start);
      if (places.length === 1) {
        messages.push(`The answer "${answer.text}" was moved ${shift(places[0]! - answer.start)}, to where it stands.`);
        return [{ text: answer.text, start: places[0]! }];
      }
      messages.push(`The answer "${answer.text}" was removed: it stands in two places equally near its offset.`);
      return [];
    });
    if (messages.length === 0) return undefined;
    const message = messages.join(' ');
    if (answers.length > 0) return { action: 'fixed', example: { ...example, answers }, message };
    return { action: 'dropped', message: `Entry ${number} has no answer left. ${message}` };
  },
};

function shift(units: number): string {
  const count = Math.abs(units) === 1 ? '1 character' : `${Math.abs(units)} characters`;
  return `${count} ${units > 0 ? 'to the right' : 'to the left'}`;
}
