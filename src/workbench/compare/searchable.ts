/** Texts as they are searched: letter case and accents left out, a line for each. */
export function searchable(texts: readonly string[]): string {
  return texts.map(folded).join('\n');
}

/** What a person looks for, word by word. */
export function wordsOf(search: string): string[] {
  return folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
