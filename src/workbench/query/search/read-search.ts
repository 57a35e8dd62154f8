export type SearchField = 'question' | 'answer' | 'context';

/** A word or a phrase to be found. */
export interface SearchTerm {
  /** Null: in the question and its answers, or in the context. */
  readonly field: SearchField | null;
  readonly text: string;
  /** Whether words that only begin with its last word are found too. */
  readonly prefix: boolean;
}

const term = /(?:(question|answer|context):)?(?:"([^"]*)("?)|([^\s"]+))/giu;
const wordCharacter = /[\p{L}\p{N}]/u;
/** Shorter beginnings match too many words to be of use to anyone. */
const shortestBeginning = 2;

/**
 * Reads what a person types into a search box. Every text has a meaning, none is an error:
 * `flow pump` both words · `"maximum flow"` next to each other · `press*` words that begin so · `question:who`,
 * `answer:"16 bar"`, `context:seal` only there. Letter case and accents do not count. The last word may still be being
 * typed: it counts as a beginning, unless something follows it.
 */
export function readSearch(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of text.matchAll(term)) {
    const [all, field, phrase, closed, word] = match;
    const found = (phrase ?? word ?? '').replaceAll('\0', ' ');
    if (!wordCharacter.test(found)) continue;
    const unfinished = match.index + all.length === text.length && closed !== '"';
    const asked = word?.endsWith('*') === true;
    const long = found.replace(/[^\p{L}\p{N}]+$/u, '').length >= shortestBeginning;
    const ends = wordCharacter.test(found.at(-1) ?? '');
    terms.push({
      field: (field?.toLowerCase() as SearchField | undefined) ?? null,
      text: found.replace(/\*+$/, ''),
      prefix: long && (asked || (unfinished && ends)),
    });
  }
  return terms;
}
