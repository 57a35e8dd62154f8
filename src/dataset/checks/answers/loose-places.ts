import type { Span } from './nearest.ts';
import { type Looseness, type NormalizedText, normalizedText } from './normalized-text.ts';
import { occurrences } from './occurrences.ts';

/** The last context of each looseness: the entries of a context mostly follow each other. */
const last = new Map<Looseness, { readonly context: string; readonly normalized: NormalizedText }>();

/** Where `text` stands in `context` when what does not matter is left out of both; whole characters only. */
export function loosePlaces(context: string, text: string, looseness: Looseness): readonly Span[] {
  const wanted = normalizedText(text.trim(), looseness).text.trim();
  if (wanted === '') return [];
  const within = normalizedContext(context, looseness);
  return occurrences(within.text, wanted).flatMap((at) => {
    const start = within.starts[at]!;
    const end = within.ends[at + wanted.length]!;
    return start === -1 || end === -1 ? [] : [{ start, end }];
  });
}

function normalizedContext(context: string, looseness: Looseness): NormalizedText {
  const known = last.get(looseness);
  if (known?.context === context) return known.normalized;
  const normalized = normalizedText(context, looseness);
  last.set(looseness, { context, normalized });
  return normalized;
}
