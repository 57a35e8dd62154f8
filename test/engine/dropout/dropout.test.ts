import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDropout } from '../../../src/engine/dropout/draw.ts';
import type { DropoutSite } from '../../../src/engine/dropout/dropout-sites.ts';

const siteOf = (rate: number) => ({ rate, shape: { kind: 'attention', heads: 2 } }) as DropoutSite;

/** The mask that the graph makes of a draw: the exclusive or of the three tables, below the threshold dropped. */
function droppedOf(rate: number, keys: readonly number[], rows: number, columns: number): Uint8Array {
  const { tables, threshold } = drawDropout(siteOf(rate), keys, rows, columns);
  const [first, second, third] = tables.map(({ bytes }) => bytes);
  const heads = rows * 2;
  return Uint8Array.from({ length: heads * columns * columns }, (_, index) => {
    const c = index % columns;
    const b = Math.floor(index / columns) % columns;
    const a = Math.floor(index / columns / columns);
    const byte = first![a * columns + b]! ^ second![b * columns + c]! ^ third![a * columns + c]!;
    return byte < threshold ? 1 : 0;
  });
}

describe('dropout', () => {
  it.each([0.1, 0.3, 0.5, 0.015])('drops its rate (%d) on average, also where a byte has no such step', (rate) => {
    let dropped = 0;
    let all = 0;
    for (let step = 0; step < 60; step += 1) {
      const mask = droppedOf(rate, [1, step], 3, 40);
      dropped += mask.reduce((sum, value) => sum + value, 0);
      all += mask.length;
    }
    expect(dropped / all / rate).toBeGreaterThan(0.95);
    expect(dropped / all / rate).toBeLessThan(1.05);
  });

  it('drops any two elements independently, also those that share tables', () => {
    const pairs = { row: [0, 1], column: [0, 40], head: [0, 1600] } as const;
    const both = { row: 0, column: 0, head: 0 };
    const draws = 3000;
    for (let step = 0; step < draws; step += 1) {
      const mask = droppedOf(0.5, [2, step], 1, 40);
      for (const name of ['row', 'column', 'head'] as const)
        both[name] += mask[pairs[name][0]]! & mask[pairs[name][1]]!;
    }
    for (const count of Object.values(both)) expect(Math.abs(count / draws - 0.25)).toBeLessThan(0.04);
  });

  it('gives the same mask for the same keys and another for any other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), fc.nat(3), (keys, place) => {
        const other = keys.map((key, index) => (index === place ? key + 1 : key));
        expect(droppedOf(0.5, keys, 1, 12)).toEqual(droppedOf(0.5, keys, 1, 12));
        expect(droppedOf(0.5, keys, 1, 12)).not.toEqual(droppedOf(0.5, other, 1, 12));
      }),
    );
  });
});
