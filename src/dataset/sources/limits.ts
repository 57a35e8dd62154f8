/** A row, a line, a paragraph: past this many bytes it is set aside, so that memory stays bounded whatever a file holds. */
export const maxRowBytes = 16 * 2 ** 20;

/** Deeper JSON is set aside: nothing people write is, and what walks a value may recurse. */
export const maxDepth = 512;

/** How much of a file is looked at to recognise it, in bytes of decoded text. */
export const headBytes = 2 ** 20;
