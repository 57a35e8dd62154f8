/** How null is written on the command line, for kinds of which no value looks like it. */
export function isNullWord(word: string): boolean {
  return /^(null|none)$/i.test(word);
}
