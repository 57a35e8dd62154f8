import { occurrences } from '../checks/answers/occurrences.ts';
import { joinsWord } from '../checks/answers/word-edges.ts';
import type { Answer } from '../example.ts';

export interface Located {
  /** Where the answer stands first; at -1 where it stands nowhere. */
  readonly answer: Answer;
  /** Why a person should look at it; none where it stands in one place only. */
  readonly review: readonly string[];
}

/**
 * The place of an answer that came without one. Places where it is a word or words by itself are preferred: the `5` of
 * `15` is not the answer `5`. White space around it is taken off where it stands nowhere with it.
 */
export function locate(context: string, text: string): Located {
  const found = places(context, text);
  const trimmed = text.trim();
  if (found.length === 0 && trimmed !== text && trimmed !== '') return locate(context, trimmed);
  const [first = -1] = found;
  const review =
    found.length === 0
      ? [`The answer "${text}" does not stand in the context.`]
      : found.length > 1
        ? [`The answer "${text}" stands in ${found.length} places of the context; the first was taken.`]
        : [];
  return { answer: { text, start: first }, review };
}

function places(context: string, text: string): readonly number[] {
  const all = occurrences(context, text);
  const whole = all.filter((start) => !joinsWord(context, start) && !joinsWord(context, start + text.length));
  return whole.length > 0 ? whole : all;
}
