/**
 * xoshiro128** 1.1 (Blackman & Vigna 2018, https://prng.di.unimi.it/xoshiro128starstar.c), its state filled by
 * splitmix32 from any number of 32-bit keys. The same keys give the same sequence on every machine.
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 0;
  private spareNormal: number | undefined;

  constructor(...keys: readonly number[]) {
    let mixed = 0x9e3779b9;
    for (const key of keys) mixed = scramble((mixed ^ scramble(key | 0)) + 0x9e3779b9);
    const next = () => scramble((mixed = (mixed + 0x9e3779b9) | 0));
    this.a = next();
    this.b = next();
    this.c = next();
    this.d = next() | 1;
  }

  /** The generator from a state of its own, not all zero. */
  static fromState(a: number, b: number, c: number, d: number): Random {
    return Object.assign(new Random(), { a, b, c, d });
  }

  /** A uniform 32-bit integer, signed. */
  int32(): number {
    const scrambled = Math.imul(this.b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** A uniform number in [0, 1), a multiple of 2⁻³². */
  uniform(): number {
    return (this.int32() >>> 0) / 0x1_0000_0000;
  }

  /** A uniform integer in [0, bound), bound at most 2³². */
  below(bound: number): number {
    return Math.floor(this.uniform() * bound);
  }

  /** True with probability `share`. */
  chance(share: number): boolean {
    return this.uniform() < share;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** A normal number with mean 0 and deviation 1 (Marsaglia's polar method). */
  normal(): number {
    const spare = this.spareNormal;
    this.spareNormal = undefined;
    if (spare !== undefined) return spare;
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const radius = x * x + y * y;
      if (radius >= 1 || radius === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(radius)) / radius);
      this.spareNormal = y * factor;
      return x * factor;
    }
  }

  /** Shuffles in place, every order equally likely (Fisher–Yates). */
  shuffle<T>(items: { [index: number]: T; readonly length: number }): void {
    for (let last = items.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      const held = items[last]!;
      items[last] = items[other]!;
      items[other] = held;
    }
  }

  /** A copy in random order. */
  shuffled<T>(items: readonly T[]): T[] {
    const copy = [...items];
    this.shuffle(copy);
    return copy;
  }
}

/** Finaliser of a 32-bit hash with low bias (https://github.com/skeeto/hash-prospector). */
function scramble(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
