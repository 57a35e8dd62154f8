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
  const there = [bare, { text: bare.text, start: answer.start }].find((wanted) => standsAt(context, wanted));
  if (there) return { how: 'exact', answer: there };
  const starts = nearestPlaces(context, bare.text, bare.start);
  const [start, second] = starts.length === 1 ? starts : nearestPlaces(context, answer.text, answer.start);
  if (start !== undefined && second === undefined) {
    const { text } = starts.length === 1 ? bare : answer;
    return { how: 'exact', answer: { text, start } };
  }
  if (starts.length > 1) return { how: 'two-places', starts: [starts[0]!, starts[1]!] };
  for (const how of ['form', 'look'] as const) {
    const [span, second] = nearest(context, loosePlaces(context, bare.text, how), bare.start);
    if (span && second) return { how: 'two-places', starts: [span.start, second.start] };
    if (span) return { how, answer: { text: context.slice(span.start, span.end), start: span.start } };
  }
  return { how: 'nowhere' };
}
