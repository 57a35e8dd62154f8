import type { Stretch } from '../reading/lanes.ts';
import { firstAbove, lastBelow } from './among.ts';
import { characterEdges, paragraphs, sentences, words } from './segments.ts';

/**
 * Where one is in a text. What is selected reaches from the anchor, a word or a point between characters, to the edge that
 * moves. UTF-16 offsets, never inside of a character as a person sees it.
 */
export interface Caret {
  readonly anchor: Stretch;
  readonly edge: number;
}

export type CaretUnit = 'character' | 'word' | 'sentence' | 'paragraph' | 'text';
export type Towards = 'start' | 'end';

export function caretOver({ start, end }: Stretch): Caret {
  return { anchor: { start, end }, edge: end };
}

/** A caret between two characters, from which it is extended by any of them: what a mouse draws. */
export function caretFrom(from: number, to: number = from): Caret {
  return { anchor: { start: from, end: from }, edge: to };
}

export function selectedBy({ anchor, edge }: Caret): Stretch {
  return { start: Math.min(anchor.start, edge), end: Math.max(anchor.end, edge) };
}

/** What would be the answer: what is selected or, where nothing is, the word at the caret. */
export function spanOf(text: string, caret: Caret): Stretch | null {
  const { start, end } = selectedBy(caret);
  return start < end ? { start, end } : wordAt(text, start);
}

/** The word that an offset lies in, or begins, or else ends. */
export function wordAt(text: string, offset: number): Stretch | null {
  const around = words(text).filter(({ start, end }) => start <= offset && offset <= end);
  return around.at(-1) ?? null;
}

/** The caret moved; at the ends of the text it stays. */
export function moveCaret(text: string, caret: Caret, by: CaretUnit, towards: Towards): Caret {
  const at = selectedBy(caret);
  if (by === 'character') {
    if (at.start < at.end) return caretFrom(towards === 'start' ? at.start : at.end);
    const edges = characterEdges(text);
    return caretFrom((towards === 'start' ? lastBelow(edges, at.start) : firstAbove(edges, at.end)) ?? at.start);
  }
  const list = words(text);
  const to = by === 'word' ? besides(list, spanOf(text, caret) ?? at, towards) : jump(text, list, by, at, towards);
  return to ? caretOver(to) : caret;
}

/** The caret with its edge moved, and what is selected with it. Words and sentences are taken whole. */
export function extendCaret(text: string, caret: Caret, by: CaretUnit, towards: Towards): Caret {
  const { anchor, edge } = by === 'character' ? pointed(caret) : caret;
  const { starts, ends } = edgesOf(text, by);
  if (towards === 'end') {
    if (edge >= anchor.start) return { anchor, edge: firstAbove(ends, Math.max(edge, anchor.end)) ?? edge };
    const to = firstAbove(starts, edge);
    return { anchor, edge: to === undefined || to >= anchor.start ? anchor.end : to };
  }
  if (edge <= anchor.end) return { anchor, edge: lastBelow(starts, Math.min(edge, anchor.start)) ?? edge };
  const to = lastBelow(ends, edge);
  return { anchor, edge: to === undefined || to <= anchor.end ? anchor.end : to };
}

/** The caret on the word at an offset, or the next that way, or the last; or extended as far. */
export function goTo(text: string, caret: Caret, offset: number, extend: boolean, towards: Towards = 'end'): Caret {
  const list = words(text);
  const point = { start: offset, end: offset };
  const last = towards === 'end' ? list.at(-1) : list[0];
  const word = wordAt(text, offset) ?? besides(list, point, towards) ?? last;
  if (!word) return caret;
  if (!extend) return caretOver(word);
  return { anchor: caret.anchor, edge: word.start < caret.anchor.start ? word.start : word.end };
}

/** From a point now on, so that it can be extended, or drawn back, by characters. */
function pointed(caret: Caret): Caret {
  const { anchor, edge } = caret;
  if (anchor.start === anchor.end) return caret;
  return edge < anchor.start ? caretFrom(anchor.end, edge) : caretFrom(anchor.start, Math.max(edge, anchor.end));
}

function besides(list: readonly Stretch[], { start, end }: Stretch, towards: Towards): Stretch | undefined {
  if (towards === 'end') return list.find((word) => word.start >= end);
  return list.findLast((word) => word.end <= start);
}

/** The first word of the sentence before or behind, of the line's or text's start, or the last of its end. */
function jump(
  text: string,
  list: readonly Stretch[],
  by: 'sentence' | 'paragraph' | 'text',
  at: Stretch,
  towards: Towards,
): Stretch | undefined {
  if (by === 'text') return towards === 'start' ? list[0] : list.at(-1);
  if (by === 'paragraph') {
    const line = paragraphs(text).findLast(({ start }) => start <= at.start) ?? { start: 0, end: text.length };
    const inside = list.filter(({ start, end }) => start >= line.start && end <= line.end);
    return towards === 'start' ? inside[0] : inside.at(-1);
  }
  const firsts = sentences(text).flatMap(
    ({ start, end }) => list.find((word) => word.start >= start && word.end <= end) ?? [],
  );
  return towards === 'end'
    ? firsts.find(({ start }) => start > at.start)
    : firsts.findLast(({ start }) => start < at.start);
}

function edgesOf(
  text: string,
  by: CaretUnit,
): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  if (by === 'character') return { starts: characterEdges(text), ends: characterEdges(text) };
  if (by === 'text') return { starts: [0], ends: [text.length] };
  const units = { word: words, sentence: sentences, paragraph: paragraphs }[by](text);
  return { starts: units.map(({ start }) => start), ends: units.map(({ end }) => end) };
}
