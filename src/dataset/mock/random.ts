/** Draws from one seeded stream; the same seed gives the same draws on every machine. */
export interface Random {
  /** A whole number in `[0, bound)`, `bound` at most 2³². */
  below(bound: number): number;
  /** True with probability `share`. */
  chance(share: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** A copy in random order (Fisher–Yates). */
  shuffled<T>(list: readonly T[]): T[];
}

/**
 * xoshiro128** 1.1 of Blackman and Vigna (https://prng.di.unimi.it/xoshiro128starstar.c): 32-bit outputs from 128 bits of
 * state, which SplitMix32 fills from the seed.
 */
export function seededRandom(seed: number): Random {
  const next = xoshiro128StarStar(splitMix32(seed));
  const below = (bound: number) => Math.floor((next() / 2 ** 32) * bound);
  return {
    below,
    chance: (share) => next() / 2 ** 32 < share,
    pick: (list) => list[below(list.length)]!,
    shuffled: (list) => {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [copy[last], copy[other]] = [copy[other]!, copy[last]!];
      }
      return copy;
    },
  };
}

/** The generator itself, from four 32-bit words of state that are not all 0. Returns 32-bit unsigned numbers. */
export function xoshiro128StarStar(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

/** SplitMix32: spreads one number over four, so that neighbouring seeds give unlike streams. */
function splitMix32(seed: number): [number, number, number, number] {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
