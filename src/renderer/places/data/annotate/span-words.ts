import type { Answer, Entry } from '../../../../shared/contract/entries.ts';
import { onlyAnswer } from './answers.ts';
import { missing, type Draft } from './draft.ts';

/** What Enter will do with the span in hand, as on its button. */
export function enterWords(entry: Pick<Entry, 'answers'>, replaced: Answer | null): string {
  const one = replaced ?? onlyAnswer(entry);
  if (one) return `Replace ${quoted(one.text, 20)}`;
  return entry.answers.length > 0 ? 'Add as an answer' : 'Make it the answer';
}

/** The same for a question that is being written. */
export function draftWords(draft: Draft): string {
  return missing(draft)?.part === 'question' ? 'Take it as the answer' : 'Add with this answer';
}

/** A text in quotes, its middle left out where it is long; blanks and breaks are shown as one blank. */
export function quoted(text: string, most = 28): string {
  const line = text.replace(/\s+/g, ' ');
  const characters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  if (characters.length <= most) return `“${line}”`;
  const head = Math.ceil((most - 1) * 0.6);
  return `“${characters.slice(0, head).join('')}…${characters.slice(head + 1 - most).join('')}”`;
}
