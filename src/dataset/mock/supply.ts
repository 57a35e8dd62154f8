import type { Random } from '../../shared/random.ts';
import { splitOf, type Split } from './split.ts';
import type { MockValue, ValuePool } from './value.ts';

const attempts = 400;

export interface Drawn {
  readonly value: MockValue;
  /** How far into its window the value lies: of two dates of a note, the later has the larger. */
  readonly position: number;
}

/** What the values and words of one note are drawn from. */
export interface Supply {
  /** A value of the supply's split and, as long as the pool has one, not yet drawn for this note. */
  readonly draw: (pool: ValuePool) => Drawn;
}

/** A supply that draws from one split, or from all where `split` is undefined. */
export function noteSupply(split: Split | undefined, random: Random): Supply {
  const anchor = random.below(2 ** 16) / 2 ** 16;
  const taken = new Set<string>();
  return {
    draw: (pool) => {
      const first = pool.window === undefined ? 0 : Math.floor(anchor * pool.size);
      let repeated: Drawn | undefined;
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const position = random.below(pool.window ?? pool.size);
        const value = pool.at((first + position) % pool.size);
        if (split !== undefined && !belongsTo(value, split)) continue;
        if (taken.has(value.text) || taken.has(value.identity)) {
          repeated = { value, position };
          continue;
        }
        taken.add(value.text).add(value.identity);
        return { value, position };
      }
      if (repeated) return repeated;
      throw new Error(
        `A pool of ${pool.size} values, such as "${pool.at(first).text}", has none for ${split ?? 'use'}.`,
      );
    },
  };
}

function belongsTo({ identity, parts = [identity] }: MockValue, split: Split): boolean {
  return parts.every((part) => splitOf(part) === split);
}
