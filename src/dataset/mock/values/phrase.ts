import type { ValuePool } from '../value.ts';

/** Every way of taking one word or phrase from each column, in order: `left` × `shin, heel` gives `left shin`, `left heel`. */
export function phrase(...columns: readonly (readonly string[])[]): ValuePool {
  const size = columns.reduce((product, column) => product * column.length, 1);
  return {
    size,
    at: (index) => {
      let rest = index;
      const words = columns.map((column) => {
        const word = column[rest % column.length]!;
        rest = Math.floor(rest / column.length);
        return word;
      });
      const text = words.filter((word) => word !== '').join(' ');
      const narrower = words.at(-1)!;
      return { text, identity: text.toLowerCase(), ...(narrower !== text && narrower !== '' && { narrower }) };
    },
  };
}

/** The values of several pools in one. */
export function oneOf(...pools: readonly ValuePool[]): ValuePool {
  return {
    size: pools.reduce((sum, pool) => sum + pool.size, 0),
    at: (index) => {
      let rest = index;
      for (const pool of pools) {
        if (rest < pool.size) return pool.at(rest);
        rest -= pool.size;
      }
      throw new RangeError(`No value at ${index}.`);
    },
  };
}
