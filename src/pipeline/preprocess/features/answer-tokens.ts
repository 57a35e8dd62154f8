import type { TokenRange } from './windows.ts';

/**
 * The tokens that an answer covers, or null where it covers none: those that share a character with it.
 *
 * run_qa.py walks from both ends of a window instead, past the last context token where the answer starts in it. Where
 * its walk ends inside the context and at a token of the answer, this gives the same tokens; elsewhere (tokens that
 * share a character, a trailing accent that the tokenizer drops) this gives the right ones.
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
  return { start: first, end: last + 1 };
}
