import type { Answer } from '../../example.ts';
import { standsAt } from './stands-at.ts';

/**
 * Whether an answer stands where it says, begins and ends with a letter or a digit, and has neither beside it, all in ASCII:
 * then there is nothing that a rule about answers could have anything to say of. So it is with most.
 */
export function isOrdinaryAnswer(context: string, answer: Answer): boolean {
  const { text, start } = answer;
  const end = start + text.length;
  return (
    isLetterOrDigit(text.charCodeAt(0)) &&
    isLetterOrDigit(text.charCodeAt(text.length - 1)) &&
    standsAt(context, answer) &&
    (start === 0 || isApart(context.charCodeAt(start - 1))) &&
    (end === context.length || isApart(context.charCodeAt(end)))
  );
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
}

function isApart(code: number): boolean {
  return code < 0x80 && !isLetterOrDigit(code);
}
