import type { Answer } from '../../example.ts';

/** Marks that end or part sentences, and quotation marks; not those that belong to a value (`%`, `-5`, `#3`, `~20`). */
const leading = /^(?:[\s;:!?…"'“”‘’«»„`]|[.,](?!\d))+/u;
const trailing = /[\s.,;:!?…"'“”‘’«»„`]+$/u;
/** `U.S.`, `e.g.`, `J.`: a stop behind a single letter is a part of it. */
const abbreviation = /(?:^|[^\p{L}])\p{L}\.$/u;
const brackets: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
];

/**
 * The answer without the punctuation and the brackets without their other half at its ends; the same object where it has
 * none, or nothing else.
 */
export function withoutPunctuation(answer: Answer): Answer {
  let { text, start } = answer;
  for (;;) {
    const lead = surplusAtStart(text);
    const bare = text.slice(lead, text.length - surplusAtEnd(text.slice(lead)));
    if (bare === '') return answer;
    if (bare === text) break;
    text = bare;
    start += lead;
  }
  return text === answer.text ? answer : { text, start };
}

function surplusAtStart(text: string): number {
  const [marks] = leading.exec(text) ?? [];
  if (marks !== undefined) return marks.length;
  return brackets.some(([open, close]) => text.startsWith(close) || (text.startsWith(open) && !text.includes(close)))
    ? 1
    : 0;
}

function surplusAtEnd(text: string): number {
  if (abbreviation.test(text)) return 0;
  const [marks] = trailing.exec(text) ?? [];
  if (marks !== undefined) return marks.length;
  return brackets.some(([open, close]) => text.endsWith(open) || (text.endsWith(close) && !text.includes(open)))
    ? 1
    : 0;
}
