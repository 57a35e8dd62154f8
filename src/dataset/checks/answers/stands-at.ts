import type { Answer } from '../../example.ts';

/** Whether the answer's text stands where its offset says. */
export function standsAt(context: string, { text, start }: Answer): boolean {
  return start >= 0 && context.startsWith(text, start) && start + text.length <= context.length;
}
