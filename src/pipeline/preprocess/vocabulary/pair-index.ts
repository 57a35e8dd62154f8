import type { Pair } from './merge-queue.ts';

/** Above any id, and such that a pair's key is a safe integer. */
const idLimit = 2 ** 26;

/** How often neighbouring pieces occur in the words, and in which words. */
export class PairIndex {
  readonly #counts = new Map<number, number>();
  readonly #words = new Map<number, Set<number>>();

  count(pair: Pair): number {
    return this.#counts.get(keyOf(pair)) ?? 0;
  }

  /** Every pair counted so far. */
  pairs(): Pair[] {
    return [...this.#counts.keys()].map((key) => ({ left: Math.floor(key / idLimit), right: key % idLimit }));
  }

  /** Words that hold the pair, or held it once; by index. */
  wordsWith(pair: Pair): readonly number[] {
    return [...(this.#words.get(keyOf(pair)) ?? [])];
  }

  /** Adds `occurrences` (negative to take away) of every pair of a word, and returns these pairs. */
  add(word: number, pieces: readonly number[], occurrences: number): Pair[] {
    const pairs: Pair[] = [];
    for (let index = 1; index < pieces.length; index += 1) {
      const pair = { left: pieces[index - 1]!, right: pieces[index]! };
      const key = keyOf(pair);
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + occurrences);
      if (occurrences > 0) {
        const words = this.#words.get(key);
        if (words) words.add(word);
        else this.#words.set(key, new Set([word]));
      }
      pairs.push(pair);
    }
    return pairs;
  }
}

function keyOf({ left, right }: Pair): number {
  return left * idLimit + right;
}
