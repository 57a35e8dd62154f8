const mark = '\u0000json:';

/**
 * A text as SQLite can hold it. SQLite stores UTF-8, in which half of a surrogate pair cannot be written: such a text is
 * kept as marked JSON, which escapes it, so that nothing of a broken file is lost.
 */
export function encodeText(text: string): string {
  return text.isWellFormed() && !text.startsWith(mark) ? text : mark + JSON.stringify(text);
}

/** The text again. */
export function decodeText(stored: string): string {
  return stored.startsWith(mark) ? (JSON.parse(stored.slice(mark.length)) as string) : stored;
}
