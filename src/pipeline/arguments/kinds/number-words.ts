import { isNullWord } from './null-words.ts';

/** The number that a word writes, `nan` and `inf` included so that they can be refused by name; otherwise the word. */
export function readNumber(word: string): unknown {
  if (isNullWord(word)) return null;
  if (/^[+-]?nan$/i.test(word)) return NaN;
  if (/^[+-]?inf(inity)?$/i.test(word)) return word.startsWith('-') ? -Infinity : Infinity;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word) ? Number(word) : word;
}
