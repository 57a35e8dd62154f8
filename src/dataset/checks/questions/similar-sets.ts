/**
 * Of each set but the first, the index of an earlier one that shares at least `threshold` of their words (Jaccard:
 * shared over all), if there is one. Exact, by prefix filtering (Bayardo, Ma & Srikant, "Scaling Up All Pairs Similarity
 * Search", 2007): two sets as similar share one of their rarest words, so that only those are looked up.
 *
 * @param sets words, each once
 * @param threshold in (0, 1]
 */
export function earlierSimilar(sets: readonly (readonly string[])[], threshold: number): (number | undefined)[] {
  const frequency = new Map<string, number>();
  for (const words of sets) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (a: string, b: string) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1);
  const members = sets.map((words) => new Set(words));
  const withWord = new Map<string, number[]>();
  return sets.map((words, index) => {
    const rarest = [...words].sort(rarity).slice(0, words.length - Math.ceil(threshold * words.length) + 1);
    const candidates = [...new Set(rarest.flatMap((word) => withWord.get(word) ?? []))].sort((a, b) => a - b);
    for (const word of rarest) {
      const entries = withWord.get(word);
      if (entries) entries.push(index);
      else withWord.set(word, [index]);
    }
    return candidates.find((earlier) => similarity(members[index]!, members[earlier]!) >= threshold);
  });
}

function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}
