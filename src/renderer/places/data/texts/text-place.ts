import type { TextRow } from '../../../../shared/contract/documents.ts';

/** Where a text stands, as people say it: `Pump manual · p. 3 · Seal`. */
export function placeWords({ title, page, heading }: Pick<TextRow, 'title' | 'page' | 'heading'>): string {
  const under = heading === title ? null : heading;
  return [title || 'Without a title', page === null ? null : `p. ${page}`, under]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
