import type { Answer } from '../example.ts';
import { occurrences } from './occurrences.ts';
import type { CleaningRule } from './rule.ts';

/**
 * An answer that does not stand where its offset says is moved to where it does: the nearest place. Where two places are
 * equally near, which was meant cannot be told: the answer is removed, and the entry dropped if it has no other.
 */
export const answerMisplaced: CleaningRule = {
  name: 'answer-misplaced',
  judge: (example, { number }) => {
    const messages: string[] = [];
    const answers = example.answers.flatMap((answer) => {
      if (standsAt(example.context, answer)) return [answer];
      const places = nearest(example.context, answer);
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

/** The nearest place or, at equal distance, both. */
function nearest(context: string, { text, start }: Answer): readonly number[] {
  const places = occurrences(context, text);
  const distance = Math.min(...places.map((place) => Math.abs(place - start)));
  return places.filter((place) => Math.abs(place - start) === distance);
}

function shift(units: number): string {
  const count = Math.abs(units) === 1 ? '1 character' : `${Math.abs(units)} characters`;
  return `${count} ${units > 0 ? 'to the right' : 'to the left'}`;
}

function standsAt(context: string, { text, start }: Answer): boolean {
  return start >= 0 && context.startsWith(text, start);
}
