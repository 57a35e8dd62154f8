/** Prefix of a piece that continues a word. */
export const continuation = '##';

/** The most frequent characters of the words, at most `limit`, in the order of their code points. */
export function alphabetOf(words: ReadonlyMap<string, number>, limit: number): string[] {
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + count);
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || byCodePoint(a, b))
    .slice(0, limit)
    .map(([character]) => character)
    .sort(byCodePoint);
}

/** The characters of a word as pieces, or null where one is not of the alphabet: the word is then unknown anyway. */
export function characterPieces(word: string, alphabet: ReadonlySet<string>): string[] | null {
  const characters = Array.from(word);
  if (!characters.every((character) => alphabet.has(character))) return null;
  return characters.map((character, index) => (index === 0 ? character : continuation + character));
}

function byCodePoint(a: string, b: string): number {
  return a.codePointAt(0)! - b.codePointAt(0)!;
}
