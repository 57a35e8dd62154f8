const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether a word runs across this boundary, a UTF-16 offset. */
export function joinsWord(text: string, at: number): boolean {
  return wordCharacter.test(characterBefore(text, at)) && wordCharacter.test(characterAfter(text, at));
}

/** The character that ends at an offset, whole where it takes two units; empty at the start of the text. */
export function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}

/** The character that starts at an offset; empty at the end of the text. */
export function characterAfter(text: string, at: number): string {
  const code = at < text.length ? text.codePointAt(at) : undefined;
  return code === undefined ? '' : String.fromCodePoint(code);
}
