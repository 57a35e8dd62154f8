const mostCharacters = 60;
/** What would not be seen in a line. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const names: Readonly<Record<string, string>> = { '\n': '↵', '\r': '↵', '\t': '⇥' };

/** A text as it is quoted in a sentence: in curly quotes, on one line, shortened in its middle. */
export function quote(text: string): string {
  const shown = text.length <= mostCharacters ? text : `${text.slice(0, 38)} … ${text.slice(-16)}`;
  return `“${shown.replaceAll(unseen, (character) => names[character] ?? codePoint(character))}”`;
}

/** `U+00A0`. */
function codePoint(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
