/** A text with what does not matter taken out of it, and where each of its UTF-16 units comes from. */
export interface NormalizedText {
  readonly text: string;
  /** `[text.length + 1]`: start in the original of the character that a unit is of; -1 inside a character. */
  readonly starts: Int32Array;
  /** `[text.length + 1]`: end in the original of the character that ends before a unit; -1 inside a character. */
  readonly ends: Int32Array;
}

/**
 * What does not matter. `form`: Unicode forms (NFKC), kinds and amounts of white space, characters that are not seen.
 * `look`: besides, letter case, shapes of quotation marks and dashes, and white space altogether.
 */
export type Looseness = 'form' | 'look';

/** A character with its marks, a Hangul syllable in its parts, or a run of white space and of what is not seen. */
const character = /[\s\p{Cc}\p{Cf}]+|[\u1100-\u11ff]+|[^\s\p{Cc}\p{Cf}\p{M}\u1100-\u11ff]?\p{M}*/uy;
const white = /\s/;
const invisible = /^[\p{Cc}\p{Cf}]+$/u;
const quotes = /[‘’‚‛“”„‟«»‹›"`´′″]/g;
const dashes = /\p{Pd}|−/gu;

/** Walks over the text once. */
export function normalizedText(original: string, looseness: Looseness): NormalizedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [0];
  for (let at = 0; at < original.length;) {
    const found = characterAt(original, at);
    const normalized = normalize(found, looseness);
    const end = at + found.length;
    for (let unit = 0; unit < normalized.length; unit += 1) {
      starts.push(unit === 0 ? at : -1);
      ends.push(unit === normalized.length - 1 ? end : -1);
    }
    parts.push(normalized);
    at = end;
  }
  starts.push(original.length);
  return { text: parts.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

function characterAt(text: string, at: number): string {
  if (isPlain(text.charCodeAt(at)) && !(text.charCodeAt(at + 1) > 0x7e)) return text[at]!;
  character.lastIndex = at;
  return character.exec(text)![0];
}

/** ASCII that is seen: in most texts nearly all there is. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function normalize(found: string, looseness: Looseness): string {
  if (found.length === 1 && isPlain(found.charCodeAt(0))) {
    if (looseness === 'form') return found;
    return found === '"' || found === '`' ? "'" : found.toLowerCase();
  }
  if (white.test(found)) return looseness === 'form' ? ' ' : '';
  if (invisible.test(found)) return '';
  const form = found.normalize('NFKC');
  if (looseness === 'form') return form;
  return form.toLowerCase().replaceAll(quotes, "'").replaceAll(dashes, '-').replaceAll(/\s/g, '');
}
