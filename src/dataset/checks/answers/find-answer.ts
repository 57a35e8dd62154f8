import type { Answer } from '../../example.ts';
import { loosePlaces } from './loose-places.ts';
import { nearest, nearestPlaces } from './nearest.ts';
import { standsAt } from './stands-at.ts';
import { trimmed } from './trimmed.ts';

/** Where an answer that does not stand where its offset says is found. */
export type Found =
  /** Word for word, but for white space at its ends. */
  | { readonly how: 'exact'; readonly answer: Answer }
  /** In another Unicode form, or with other white space. */
  | { readonly how: 'form'; readonly answer: Answer }
  /** With other letter case, quotation marks, dashes or spacing. */
  | { readonly how: 'look'; readonly answer: Answer }
  /** In two places equally near. */
  | { readonly how: 'two-places'; readonly starts: readonly [number, number] }
  | { readonly how: 'nowhere' };

/** Looks for what an answer means: the text as it is, then more and more freely; the nearest place of it each time. */
export function findAnswer(context: string, answer: Answer): Found {
  const bare = trimmed(answer);
  for (const wanted of bare.text === answer.text ? [answer] : [answer, bare]) {
    if (wanted !== answer && standsAt(context, wanted)) return { how: 'exact', answer: wanted };
    const [start, second] = nearestPlaces(context, wanted.text, wanted.start);
    if (second !== undefined) return { how: 'two-places', starts: [start!, second] };
    if (start !== undefined) return { how: 'exact', answer: { text: wanted.text, start } };
  }
  for (const how of ['form', 'look'] as const) {
    const [span, second] = nearest(context, loosePlaces(context, bare.text, how), bare.start);
    if (span && second) return { how: 'two-places', starts: [span.start, second.start] };
    if (span) return { how, answer: { text: context.slice(span.start, span.end), start: span.start } };
  }
  return { how: 'nowhere' };
}
