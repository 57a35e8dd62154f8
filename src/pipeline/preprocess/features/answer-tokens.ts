import type { TokenRange } from './windows.ts';

/**
 * The tokens that an answer covers, or null where it covers none: from the last token that holds its first character to
 * the first one that holds its last (a tokenizer may cut one character into several tokens, or put an empty piece before
 * a word).
 *
 * run_qa.py walks from both ends of a window to these tokens, past the last one of the context where the answer starts in
 * it. Its walk ends elsewhere where the tokenizer drops the answer's first or last character, such as an accent, and
 * turns around where the answer is one character of several tokens; this gives all tokens of the answer there.
 *
 * @param offsets `[tokens × 2]` of the whole context, ascending.
 * @param start First character of the answer, in the unit of the offsets.
 * @param end One after its last character.
 */
export function answerTokens(offsets: Int32Array, start: number, end: number): TokenRange | null {
  const tokens = offsets.length / 2;
  const covers = (token: number) => Math.max(start, offsets[2 * token]!) < Math.min(end, offsets[2 * token + 1]!);
  let first = 0;
  while (first < tokens && !covers(first)) first += 1;
  if (first === tokens) return null;
  let last = tokens - 1;
  while (!covers(last)) last -= 1;

  const firstCharacter = Math.max(start, offsets[2 * first]!);
  const lastCharacter = Math.min(end, offsets[2 * last + 1]!);
  let [from, to] = [first, last];
  while (from < last && covers(from + 1) && offsets[2 * (from + 1)]! <= firstCharacter) from += 1;
  while (to > first && covers(to - 1) && offsets[2 * (to - 1) + 1]! >= lastCharacter) to -= 1;
  return from <= to ? { start: from, end: to + 1 } : { start: first, end: last + 1 };
}
