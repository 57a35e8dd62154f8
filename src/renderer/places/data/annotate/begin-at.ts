import type { Entry } from '../../../../shared/contract/entries.ts';
import { caretOver, type Caret } from './caret.ts';
import { sentences, words } from './segments.ts';

/**
 * Where the caret begins: at the entry's first answer or else at the start of the sentence that has most words of the
 * question, so that the answer is not far. Null in a text without a word.
 */
export function beginAt({ context, question, answers }: Pick<Entry, 'context' | 'question' | 'answers'>): Caret | null {
  const list = words(context);
  const first = list.find(({ end }) => end > startNear(context, question, answers));
  const word = first ?? list[0];
  return word ? caretOver(word) : null;
}

function startNear(context: string, question: string, answers: Entry['answers']): number {
  const [answer] = answers;
  if (answer) return answer.start;
  const asked = wordSet(question);
  let best = { start: 0, shared: 0 };
  for (const { start, end } of sentences(context)) {
    const shared = wordSet(context.slice(start, end)).intersection(asked).size;
    if (shared > best.shared) best = { start, shared };
  }
  return best.start;
}

/** Short words say little about what a sentence is about. */
function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}]{4,}|\p{N}+/gu));
}
