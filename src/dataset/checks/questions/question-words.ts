/** Words that a question can lack or have without asking anything else; the empty one is what splitting leaves at its ends. */
const empty = new Set(['', 'a', 'an', 'the', 'is', 'are', 'was', 'were', 'be', 'do', 'does', 'did', 'of', 'please']);
const between = /[^a-z\d]+/;
const betweenAny = /[^\p{L}\p{M}\p{N}]+/u;
const ascii = /^[\0-\x7f]*$/;

/** The words that make a question what it asks. @param question in its canonical form */
export function questionWords(question: string): ReadonlySet<string> {
  const all = question.split(ascii.test(question) ? between : betweenAny);
  const words = new Set<string>();
  for (const word of all) if (!empty.has(word)) words.add(word);
  if (words.size === 0) for (const word of all) if (word !== '') words.add(word);
  return words;
}
