import { setImmediate } from 'node:timers/promises';

/** Texts between two turns of the event loop. */
const textsAtOnce = 512;

/** How often each word occurs in the texts. */
export async function countWords(
  texts: Iterable<string>,
  split: (text: string) => readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const text of texts) {
    for (const word of split(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    seen += 1;
    if (seen % textsAtOnce === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  return counts;
}
