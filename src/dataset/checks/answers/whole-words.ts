import type { Answer } from '../../example.ts';
import { characterAfter, characterBefore, joinsWord } from './word-edges.ts';

/** Scripts whose words are not parted by spaces, or take their endings without one: where a word ends cannot be told. */
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** The answer with the words that it begins and ends in made whole; the same object where it cuts none. */
export function withWholeWords(context: string, answer: Answer): Answer {
  const end = answer.start + answer.text.length;
  let newStart = answer.start;
  while (cuts(context, newStart)) newStart -= characterBefore(context, newStart).length;
  let newEnd = end;
  while (cuts(context, newEnd)) newEnd += characterAfter(context, newEnd).length;
  if (newStart === answer.start && newEnd === end) return answer;
  return { text: context.slice(newStart, newEnd), start: newStart };
}

function cuts(context: string, at: number): boolean {
  if (!joinsWord(context, at)) return false;
  const [before, after] = [characterBefore(context, at), characterAfter(context, at)];
  if (unparted.test(before) || unparted.test(after)) return false;
  // `5kg`, `20mg`: a number and its unit are two words without a space.
  return /\p{N}/u.test(before) === /\p{N}/u.test(after);
}
