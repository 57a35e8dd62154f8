/** Words that a question can lack or have without asking anything else. */
const empty = new Set(['a', 'an', 'the', 'is', 'are', 'was', 'were', 'be', 'do', 'does', 'did', 'of', 'please']);
const between = /[^a-z\d]+/;
const betweenAny = /[^\p{L}\p{M}\p{N}]+/u;
const ascii = /^[\0-\x7f]*$/;

/** The words that make a question what it asks. @param question in its canonical form */
export function questionWords(question: string): ReadonlySet<string> {
  const words = new Set(question.split(ascii.test(question) ? between : betweenAny));
  words.delete('');
  const all = [...words];
  if (all.every((word) => empty.has(word))) return words;
  for (const word of all) if (empty.has(word)) words.delete(word);
  return words;
}
