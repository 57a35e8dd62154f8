/** Words that a question can lack or have without asking anything else. */
const empty = new Set(['a', 'an', 'the', 'is', 'are', 'was', 'were', 'be', 'do', 'does', 'did', 'of', 'please']);
const between = /[^a-z\d]+/;
const betweenAny = /[^\p{L}\p{M}\p{N}]+/u;
const ascii = /^[\0-\x7f]*$/;

/** The words that make a question what it asks, each once. @param question in its canonical form */
export function questionWords(question: string): readonly string[] {
  const words = new Set(question.split(ascii.test(question) ? between : betweenAny));
  words.delete('');
  const telling = [...words].filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : [...words];
}
