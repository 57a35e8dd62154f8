import type { Stretch } from '../reading/lanes.ts';
import { firstAbove, lastBelow } from './among.ts';
import { characterEdges, isUnspaced, withoutBlanks, words } from './segments.ts';

/** A span as it was drawn, widened so that it cuts through no character that a person sees as one. */
export function toCharacters(text: string, { start, end }: Stretch): Stretch {
  const edges = characterEdges(text);
  return { start: lastBelow(edges, start + 1) ?? 0, end: firstAbove(edges, end - 1) ?? text.length };
}

/**
 * What a person means who draws over a text without care: whole words and no blanks around them. Where readers see no ends
 * of words, as in Chinese, it is what was drawn over. Null where that is blanks alone.
 */
export function toWords(text: string, drawn: Stretch): Stretch | null {
  const { start, end } = toCharacters(text, drawn);
  const bare = withoutBlanks(text, start, end);
  if (bare.start >= bare.end) return null;
  return {
    start: wordAcross(text, bare.start)?.start ?? bare.start,
    end: wordAcross(text, bare.end)?.end ?? bare.end,
  };
}

/** The word that an offset lies inside of, if a reader would see it as one. */
function wordAcross(text: string, offset: number): Stretch | undefined {
  const word = words(text).find(({ start, end }) => start < offset && offset < end);
  return word && !Array.from(text.slice(word.start, word.end)).some(isUnspaced) ? word : undefined;
}
