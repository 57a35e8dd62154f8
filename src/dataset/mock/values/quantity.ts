import type { ValuePool } from '../value.ts';

/** Numbers `from`, `from + step` … up to `to`, with as many decimals as `step` has; `units` are spellings of one unit. */
export function quantity(from: number, to: number, step: number, ...units: readonly string[]): ValuePool {
  const decimals = String(step).split('.')[1]?.length ?? 0;
  const numbers = Math.round((to - from) / step) + 1;
  const spellings = units.length === 0 ? [''] : units;
  return {
    size: numbers * spellings.length,
    at: (index) => {
      const number = (from + (index % numbers) * step).toFixed(decimals);
      const unit = spellings[Math.floor(index / numbers)]!;
      if (unit === '') return { text: number, identity: number };
      return { text: `${number} ${unit}`, identity: number, narrower: number };
    },
  };
}

/** A number in front of which stands a word: `room 14`. */
export function numbered(word: string, from: number, to: number): ValuePool {
  return {
    size: to - from + 1,
    at: (index) => ({
      text: `${word} ${from + index}`,
      identity: String(from + index),
      narrower: String(from + index),
    }),
  };
}

/** A pair of numbers as blood pressures and scores have it: `132/76`, `3-1`. */
export function ratio(upper: readonly [number, number], lower: readonly [number, number], sign: string): ValuePool {
  const uppers = upper[1] - upper[0] + 1;
  return {
    size: uppers * (lower[1] - lower[0] + 1),
    at: (index) => {
      const text = `${upper[0] + (index % uppers)}${sign}${lower[0] + Math.floor(index / uppers)}`;
      return { text, identity: text };
    },
  };
}
