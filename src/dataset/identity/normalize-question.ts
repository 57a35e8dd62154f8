/**
 * What makes two questions the same one to a reader: letter case, punctuation, articles and spacing do not count.
 * Follows `normalize_answer` of the official SQuAD script, over all of Unicode's punctuation.
 */
export function normalizeQuestion(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{P}+/gu, ' ')
    .replaceAll(/\b(?:a|an|the)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
