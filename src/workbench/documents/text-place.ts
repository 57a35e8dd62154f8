import type { DocumentId } from '../../shared/contract/ids.ts';
import { decodeText } from '../store/text-column.ts';

/** Where each text of `$dataSet` stands: of several places in its documents, the first. As a query with `context_key`. */
export const placesOfTexts = `
  SELECT g.context_key, g.document_id AS document, d.title AS documentTitle, g.number, g.heading, g.page
  FROM (
    SELECT p.context_key, p.document_id, p.number, p.heading, p.page, min(p.document_id * 1000000 + p.number)
    FROM documents o JOIN paragraphs p ON p.document_id = o.id
    WHERE o.data_set_id = $dataSet AND o.removed = 0 GROUP BY p.context_key
  ) g JOIN documents d ON d.id = g.document_id`;

export interface PlaceRow {
  readonly document: DocumentId | null;
  readonly documentTitle: string | null;
  readonly heading: string | null;
  readonly page: number | null;
  /** Of an entry that asks about it. */
  readonly entryTitle: string | null;
}

/** Where a text stands, as views have it. */
export function placeOf({ document, documentTitle, entryTitle, heading, page }: PlaceRow) {
  return {
    document,
    title: decodeText(documentTitle ?? entryTitle ?? ''),
    heading: heading === null ? null : decodeText(heading),
    page,
  };
}
