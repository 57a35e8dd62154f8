import { occurrences } from './occurrences.ts';
import { joinsWord } from './word-edges.ts';

/** A stretch of a text in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much further away, in UTF-16 units, whole words may stand and still be preferred to a part of a word. */
const wholeWordBonus = 16;

/**
 * The spans that an answer with this offset most likely means: one, or two where it cannot be told; none of none.
 *
 * The nearest is meant, but the `5` of `15` is not the answer `5` where that stands as a word close by. (Answers that
 * end inside a word are common: where whole words always came first, `cookie` would leave a `cookies` one character away
 * for a `cookie` at the other end of the text.)
 */
export function nearest<S extends Span>(context: string, spans: readonly S[], start: number): readonly S[] {
  const distance = (span: S) => Math.abs(span.start - start);
  const cut = new Set(spans.filter((span) => joinsWord(context, span.start) || joinsWord(context, span.end)));
  const cost = (span: S) => distance(span) + (cut.has(span) ? wholeWordBonus : 0);
  const [best] = least(least(spans, cost), (span) => (cut.has(span) ? 1 : 0));
  if (!best) return [];
  const rivals = spans.filter((span) => distance(span) === distance(best) && cut.has(span) === cut.has(best));
  if (rivals.length === 1) return rivals;
  const nearestOfAll = least(spans, distance);
  return nearestOfAll.length === 1 ? nearestOfAll : rivals;
}

function least<T>(items: readonly T[], cost: (item: T) => number): readonly T[] {
  const costs = items.map(cost);
  const lowest = costs.reduce((low, one) => Math.min(low, one), Infinity);
  return items.filter((_, index) => costs[index] === lowest);
}

/** The places where `text`, with this offset, is most likely meant: one, or two where it cannot be told. */
export function nearestPlaces(context: string, text: string, start: number): number[] {
  const spans = occurrences(context, text).map((place) => ({ start: place, end: place + text.length }));
  return nearest(context, spans, start).map((span) => span.start);
}
