import type { Answer } from '../../example.ts';

/** The answer without white space at its ends, its offset moved with its first character. */
export function trimmed({ text, start }: Answer): Answer {
  return { text: text.trim(), start: start + text.length - text.trimStart().length };
}
