/** What is read of a document at most: a file made to harm, or one that is no document, ends here. */
export const mostFileBytes = 100 * 2 ** 20;
/** In UTF-16 units; of plain text, Markdown and HTML. */
export const mostMarkupLength = 20 * 2 ** 20;
/** Of all that a Word file holds beside its pictures, unpacked. */
export const mostUnpackedBytes = 64 * 2 ** 20;
export const mostPages = 2_000;
export const mostParagraphs = 20_000;
/** In UTF-16 units. A longer one is cut where a sentence ends. */
export const longestParagraph = 4_000;
/** Of elements of HTML within each other. */
export const deepestNesting = 2_000;
