// `string.punctuation` of Python: ASCII only, so that dashes and quotation marks of other scripts stay.
const punctuation = /[!-/:-@[-`{-~]/g;

// Python's `\b(a|an|the)\b` on `str`: a word character is a letter or a number of any script (or the underscore, which
// is gone with the punctuation). JavaScript's `\b` knows ASCII only.
const articles = /(?<![\p{L}\p{N}])(?:a|an|the)(?![\p{L}\p{N}])/gu;

// What Python's `str.split()` splits on: unlike JavaScript's `\s`, the separators U+001C to U+001F and U+0085, but not U+FEFF.
const whitespace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * The tokens two answers are compared by: lower case, without ASCII punctuation, without articles.
 * `normalize_answer(s).split()` of the official SQuAD scripts, to the character.
 */
export function answerTokens(answer: string): string[] {
  return answer
    .toLowerCase()
    .replace(punctuation, '')
    .replace(articles, ' ')
    .split(whitespace)
    .filter((token) => token !== '');
}

/** `normalize_answer` of the official SQuAD scripts: the tokens, a space between each two. */
export function normalizeAnswer(answer: string): string {
  return answerTokens(answer).join(' ');
}
