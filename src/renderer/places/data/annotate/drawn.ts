import type { Stretch } from '../reading/lanes.ts';
import { caretFrom, type Caret } from './caret.ts';
import { toCharacters, toWords } from './snap.ts';

/**
 * What is selected when a person draws from one place of a text to another. A place is a point between characters or,
 * where the text runs against its line, the character that the pointer was over.
 *
 * @param exact to the character, not over whole words
 */
export function caretDrawn(text: string, from: Stretch, to: Stretch, exact: boolean): Caret {
  const over = { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) };
  const isSamePlace = from.start === to.start && from.end === to.end;
  const span = isSamePlace ? null : exact ? toCharacters(text, over) : toWords(text, over);
  if (span === null) return caretFrom(toCharacters(text, { start: to.start, end: to.start }).start);
  return from.start <= to.start ? caretFrom(span.start, span.end) : caretFrom(span.end, span.start);
}
