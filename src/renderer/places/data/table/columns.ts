import type { Entry } from '../../../../shared/contract/entries.ts';
import { counted } from '../../../words/number.ts';
import { teachingTitles } from '../proposals/teaching-words.ts';
import type { EntryOrder } from '../filter/orders.ts';

/** A column of the table of entries. */
export interface Column {
  readonly id: string;
  readonly title: string;
  /** In pixels, at first; null takes what is left. */
  readonly width: number | null;
  readonly shownAtFirst: boolean;
  /** What its head sorts by. */
  readonly order?: EntryOrder['by'];
  readonly descendingFirst?: boolean;
  readonly numeric?: boolean;
  /** Whether its text may be in any script. */
  readonly anyScript?: boolean;
  readonly text: (entry: Entry) => string;
}

export const columns: readonly Column[] = [
  {
    id: 'question',
    title: 'Question',
    width: null,
    shownAtFirst: true,
    order: 'question',
    anyScript: true,
    text: ({ question }) => (question.trim() === '' ? '(empty)' : question),
  },
  {
    id: 'answer',
    title: 'Answer',
    width: 140,
    shownAtFirst: true,
    order: 'answer-length',
    anyScript: true,
    text: ({ answers }) => answers[0]?.text ?? 'no answer',
  },
  {
    id: 'title',
    title: 'Document',
    width: 140,
    shownAtFirst: false,
    order: 'title',
    anyScript: true,
    text: ({ title }) => title,
  },
  { id: 'split', title: 'Split', width: 78, shownAtFirst: true, text: ({ split }) => split ?? '' },
  {
    id: 'length',
    title: 'Context',
    width: 76,
    shownAtFirst: false,
    order: 'context-length',
    numeric: true,
    text: ({ context }) => String(context.length),
  },
  { id: 'state', title: 'State', width: 84, shownAtFirst: true, text: stateOf },
  {
    id: 'why',
    title: 'Why',
    width: 128,
    shownAtFirst: false,
    order: 'teaches',
    descendingFirst: true,
    text: ({ teaching: [first] = [], reviewed }) => (first && !reviewed ? teachingTitles[first.kind] : ''),
  },
  { id: 'id', title: 'id', width: 140, shownAtFirst: false, text: ({ id }) => id },
];

/** What there is to say of an entry in a word or two; findings come first. */
export function stateOf({ findings, reviewed, edited }: Pick<Entry, 'findings' | 'reviewed' | 'edited'>): string {
  if (findings > 0) return counted(findings, 'finding');
  if (reviewed) return 'reviewed';
  return edited ? 'edited' : '';
}

export const leastWidth = 48;

/** The grid's columns; the first that has no width of its own takes what is left. */
export function gridTemplate(shown: readonly Column[], widths: Readonly<Record<string, number>>): string {
  const marker = '28px';
  return [
    marker,
    ...shown.map(({ id, width }) => {
      const chosen = widths[id] ?? width;
      return chosen === null ? 'minmax(120px, 1fr)' : `${Math.max(leastWidth, chosen)}px`;
    }),
  ].join(' ');
}
