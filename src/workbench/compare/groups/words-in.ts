/** Scripts written without blanks: a character stands for a word. */
const pieces =
  /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]|[^\s\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+/gu;

/** How long a text is to a reader, in words. */
export function wordsIn(text: string): number {
  return text.match(pieces)?.length ?? 0;
}
