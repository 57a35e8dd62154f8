/** A word as the baseline sees it: letters and digits, held together by what stands inside numbers and times. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  /** UTF-16 offsets in the text it is from. */
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}]+(?:[.,:/'’-][\p{L}\p{N}]+)*%?/gu;
const sentence = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]?/g;

export function wordsOf(text: string, from = 0, to = text.length): readonly Word[] {
  return [...text.slice(from, to).matchAll(word)].map((match) => ({
    text: match[0].toLowerCase(),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** The words of each sentence; a stop or a new line ends one, a stop inside a number does not. */
export function sentencesOf(text: string): readonly (readonly Word[])[] {
  return [...text.matchAll(sentence)]
    .map((match) => wordsOf(text, match.index, match.index + match[0].length))
    .filter((words) => words.length > 0);
}
