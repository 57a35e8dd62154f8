import type { Stretch } from '../reading/lanes.ts';
import { rememberLast } from './remember-last.ts';

/** Signs that belong to the number or name beside them: `$5`, `20 %`, `°C`, `m³`, `C++`, `#12`. */
const sign = /^[\p{Sc}\p{Sm}\p{No}°%‰′″#@]+$/u;
const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/**
 * Scripts in which an answer often ends inside of what stands between blanks: those written without blanks, and Korean,
 * whose particles follow the noun at once.
 */
const unspaced =
  /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;

const segmenter = (granularity: 'grapheme' | 'word' | 'sentence') => new Intl.Segmenter(undefined, { granularity });
const byGrapheme = segmenter('grapheme');
const byWord = segmenter('word');
const bySentence = segmenter('sentence');

/** Where what a person sees as one character begins or ends (UAX #29): UTF-16 offsets from 0 to the length, ascending. */
export const characterEdges = rememberLast((text: string): readonly number[] => {
  const starts = Array.from(byGrapheme.segment(text), ({ index }) => index);
  return starts.length === 0 ? [0] : [...starts, text.length];
});

/** Whether a letter is of a script whose words no reader sees the ends of. */
export function isUnspaced(character: string): boolean {
  return unspaced.test(character) && /\p{L}/u.test(character);
}

/**
 * What the caret goes by: words (UAX #29; by dictionary where a script has no blanks) with the signs that belong to them,
 * and pictures. Points and blanks belong to none. In order; none overlap.
 */
export const words = rememberLast((text: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  // What was found last, if nothing lies between it and what comes.
  let open: { readonly kind: 'word' | 'sign'; readonly start: number } | null = null;
  for (const { segment, index, isWordLike } of byWord.segment(text)) {
    const end = index + segment.length;
    const kind =
      picture.test(segment) && !isWordLike ? 'picture' : isWordLike ? 'word' : sign.test(segment) ? 'sign' : null;
    if (kind === null) open = null;
    else if (kind !== 'picture' && open !== null && joins(text, open.kind, kind, index)) {
      found[found.length - 1] = { start: open.start, end };
      open = { kind, start: open.start };
    } else {
      found.push({ start: index, end });
      open = kind === 'picture' ? null : { kind, start: index };
    }
  }
  // A mark that stands before its letter (U+08E2) and finds a blank there makes one character with it.
  const edges = new Set(characterEdges(text));
  return found.filter(({ start, end }) => edges.has(start) && edges.has(end));
});

/** Whether what meets at `index` is one word: of two words and of a sign beside an unspaced script it is not. */
function joins(text: string, before: 'word' | 'sign', after: 'word' | 'sign', index: number): boolean {
  if (before === 'word' && after === 'word') return false;
  return !isUnspaced(characterBefore(text, index)) && !isUnspaced(characterAfter(text, index));
}

/** Sentences (UAX #29) without the blanks around them; those of blanks alone are left out. */
export const sentences = rememberLast((text: string): readonly Stretch[] =>
  Array.from(bySentence.segment(text), ({ segment, index }) =>
    withoutBlanks(text, index, index + segment.length),
  ).filter(({ start, end }) => start < end),
);

/** Lines as the text has them, without the blanks around them; empty ones are left out. */
export const paragraphs = rememberLast((text: string): readonly Stretch[] =>
  Array.from(text.matchAll(/[^\n\r\u2028\u2029]+/g), ({ 0: line, index }) =>
    withoutBlanks(text, index, index + line.length),
  ).filter(({ start, end }) => start < end),
);

export function withoutBlanks(text: string, start: number, end: number): Stretch {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}

/** The code point before an offset; empty where there is none. */
export function characterBefore(text: string, offset: number): string {
  return /.$/su.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? '';
}

export function characterAfter(text: string, offset: number): string {
  return /^./su.exec(text.slice(offset, offset + 2))?.[0] ?? '';
}
