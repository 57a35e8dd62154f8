/** Up to so many sets, to compare each with each costs less than to look up which could be alike. */
const few = 32;

/**
 * Of each set but the first, the index of the first earlier one that shares at least `threshold` of their words (Jaccard:
 * shared over all) and is alike otherwise, if there is one.
 *
 * @param threshold in (0, 1]
 * @param isAlike asked only of sets that share as many words
 */
export function earlierSimilar(
  sets: readonly ReadonlySet<string>[],
  threshold: number,
  isAlike: (index: number, earlier: number) => boolean,
): (number | undefined)[] {
  const candidates = sets.length <= few ? allEarlier : sharingRareWords(sets, threshold);
  return sets.map((words, index) => {
    for (const earlier of candidates(index)) {
      if (isSimilar(words, sets[earlier]!, threshold) && isAlike(index, earlier)) return earlier;
    }
    return undefined;
  });
}

/** Whether the sets share enough, told as soon as it cannot be any more. */
function isSimilar(one: ReadonlySet<string>, other: ReadonlySet<string>, threshold: number): boolean {
  const words = one.size + other.size;
  const isEnough = (shared: number) => shared / (words - shared) >= threshold;
  if (!isEnough(Math.min(one.size, other.size))) return false;
  let shared = one.size;
  for (const word of one) if (!other.has(word) && !isEnough((shared -= 1))) return false;
  return true;
}

function* allEarlier(index: number): Generator<number> {
  for (let earlier = 0; earlier < index; earlier += 1) yield earlier;
}

/**
 * Exact, by prefix filtering (Bayardo, Ma & Srikant, "Scaling Up All Pairs Similarity Search", 2007): two sets as similar
 * share one of their rarest words, so that only those are looked up. To be asked of each index once, in order.
 */
function sharingRareWords(
  sets: readonly ReadonlySet<string>[],
  threshold: number,
): (index: number) => readonly number[] {
  const frequency = new Map<string, number>();
  for (const words of sets) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (a: string, b: string) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1);
  const withWord = new Map<string, number[]>();
  return (index) => {
    const words = sets[index]!;
    const rarest = [...words].sort(rarity).slice(0, words.size - Math.ceil(threshold * words.size) + 1);
    const candidates = [...new Set(rarest.flatMap((word) => withWord.get(word) ?? []))].sort((a, b) => a - b);
    for (const word of rarest) {
      const entries = withWord.get(word);
      if (entries) entries.push(index);
      else withWord.set(word, [index]);
    }
    return candidates;
  };
}
