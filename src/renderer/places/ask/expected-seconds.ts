/** How long an answer took, over how much text. */
export interface Took {
  readonly characters: number;
  readonly seconds: number;
}

/** How long the next answer will take, by the last: a model reads a text window by window. Null where nothing is known. */
export function expectedSeconds(last: Took | null, characters: number): number | null {
  if (!last || last.characters === 0) return null;
  return (last.seconds * Math.max(characters, 1)) / last.characters;
}
