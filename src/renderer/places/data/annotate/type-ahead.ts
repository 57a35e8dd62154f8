import { selectedBy, type Caret } from './caret.ts';
import { findWord } from './find-word.ts';

/** What was typed to find a word, and where that begins. */
export interface Typed {
  readonly letters: string;
  readonly at: number;
}

/**
 * One letter more. Together with those before it it finds the word that begins so, from the one that was found on; where
 * there is none, the letter begins anew behind what is selected, so that a letter pressed again finds the next such word.
 *
 * @param extend whether what is selected is to reach up to the word: then it is looked for behind the anchor
 */
export function typeAhead(
  text: string,
  caret: Caret,
  before: Typed | null,
  letter: string,
  extend: boolean,
): Typed | null {
  if (before) {
    const letters = before.letters + letter;
    const on = findWord(text, letters, before.at);
    if (on && (!extend || on.start >= caret.anchor.end)) return { letters, at: on.start };
  }
  const found = findWord(text, letter, selectedBy(caret).end);
  return found && (!extend || found.start >= caret.anchor.end) ? { letters: letter, at: found.start } : null;
}
