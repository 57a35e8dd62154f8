import type { SearchField, SearchTerm } from './read-search.ts';

/** Expressions of FTS5, each null where nothing is asked of it; all are to hold. */
export interface Matches {
  /** To be matched by either table. */
  readonly anywhere: string | null;
  /** By the questions and answers. */
  readonly entry: string | null;
  /** By the contexts. */
  readonly context: string | null;
}

/** Texts go in as FTS5's quoted strings, in which nothing has a meaning but the quote, which is doubled. */
export function toMatches(terms: readonly SearchTerm[]): Matches {
  const expression = (chosen: readonly SearchTerm[]) =>
    chosen.length === 0 ? null : chosen.map((term) => columnOf(term.field) + quoted(term)).join(' AND ');
  return {
    anywhere: expression(terms.filter(({ field }) => field === null)),
    entry: expression(terms.filter(({ field }) => field === 'question' || field === 'answer')),
    context: expression(terms.filter(({ field }) => field === 'context')),
  };
}

function columnOf(field: SearchField | null): string {
  return field === null ? '' : `${field} : `;
}

function quoted({ text, prefix }: SearchTerm): string {
  return `"${text.replaceAll('"', '""')}"${prefix ? ' *' : ''}`;
}
