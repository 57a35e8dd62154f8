import type { Entry } from '../../../../shared/contract/entries.ts';
import { count } from '../../../words/number.ts';

/** A part of an entry before and after a change, as people read it. */
export interface DifferingPart {
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/** Characters that are shown on either side of what is different in a long text. */
const around = 24;

/** What is different between an entry and what it would become; nothing where it would be gone. */
export function differingParts(before: Entry, after: Entry | null): readonly DifferingPart[] {
  if (after === null) return [];
  const texts: readonly (readonly [string, (entry: Entry) => string])[] = [
    ['Question', ({ question }) => question],
    ['Answer', answersText],
    ['Context', ({ context }) => context],
    ['Split', ({ split }) => split ?? 'none'],
    ['Reviewed', ({ reviewed }) => (reviewed ? 'yes' : 'no')],
    ['id', ({ id }) => id],
  ];
  const parts = texts.flatMap(([part, read]) => {
    const [from, to] = excerpts(read(before), read(after));
    return from === to ? [] : [{ part, before: from, after: to }];
  });
  if (parts.length > 0) return parts;
  // The same words at another place.
  const [from, to] = [before, after].map((entry) => entry.answers.map(({ start }) => `at ${count(start)}`).join(', '));
  return from === to ? [] : [{ part: 'Answer', before: from!, after: to! }];
}

function answersText({ answers }: Entry): string {
  return answers.length === 0 ? 'no answer' : [...new Set(answers.map(({ text }) => text))].join(' · ');
}

/** The two texts, or of long ones what lies about the place from which they are different. */
function excerpts(one: string, other: string): readonly [string, string] {
  if (one === other || Math.max(one.length, other.length) <= 4 * around) return [one, other];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const start = Math.max(0, same - around);
  const cut = (text: string) => {
    const end = start + 3 * around;
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
  };
  return [cut(one), cut(other)];
}
