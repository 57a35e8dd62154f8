import type { DocumentText } from '../../../../dataset/documents/document.ts';

/** Documents as SQuAD has articles, with where each paragraph stands in its document. */
export function toContexts(documents: readonly DocumentText[]) {
  return {
    version: 'v2.0',
    data: documents.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map(({ text, heading, page }) => ({
        context: text,
        qas: [],
        ...(heading !== null && { heading }),
        ...(page !== null && { page }),
      })),
    })),
  };
}
