import type { ComparedRow } from '../../../../shared/contract/compare.ts';
import type { EditCommand, Entry } from '../../../../shared/contract/entries.ts';
import { withNoAnswer, withSpan } from '../../data/annotate/answers.ts';
import { quoted } from '../../data/annotate/span-words.ts';

type Answer = Pick<ComparedRow['base'], 'text' | 'span'>;

/** What makes a model's answer right, and what is said once it is. */
export interface Acceptance {
  readonly command: EditCommand;
  readonly said: string;
}

/**
 * The edit by which the gold accepts a model's answer: beside the answers that there are, or in place of "no answer". An
 * answer that the gold has already makes the entry reviewed. Null where the answer does not stand in the text any more.
 */
export function acceptAnswer(entry: Entry, { text, span }: Answer): Acceptance | null {
  if (span !== null && !entry.context.startsWith(text, span.start)) return null;
  const role = entry.answers.length === 0 ? 'answer' : 'another-answer';
  const edit = span === null ? withNoAnswer(entry) : withSpan(entry, span, role);
  if (edit === null) return asReviewed(entry);
  const { answers, plausibleAnswers, isImpossible } = edit;
  const flag = isImpossible === undefined ? {} : { isImpossible };
  return {
    command: { kind: 'change-answers', entry: entry.key, answers, plausibleAnswers, ...flag },
    said: span === null ? 'The gold says that there is no answer.' : `The gold accepts ${quoted(text, 40)}.`,
  };
}

/** The edit that says that somebody has looked. */
export function asReviewed({ key }: Pick<Entry, 'key'>): Acceptance {
  return {
    command: { kind: 'mark-reviewed', entries: [key], reviewed: true },
    said: 'Marked the entry as reviewed.',
  };
}
