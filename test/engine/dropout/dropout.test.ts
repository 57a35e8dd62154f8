import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDropout, type DropoutDraw, drawnForRows } from '../../../src/engine/dropout/draw.ts';
import { type DropoutSite, DropoutSites } from '../../../src/engine/dropout/dropout-sites.ts';
import { keepMask } from '../../../src/engine/dropout/mask.ts';
import { Graph } from '../../../src/engine/graph/graph.ts';
import { Tensor } from '../../../src/engine/sessions/onnxruntime.ts';
import { openSession } from '../../../src/engine/sessions/open-session.ts';

const siteOf = (rate: number) => ({ rate, shape: { kind: 'attention', heads: 2 } }) as DropoutSite;

/** The mask of a draw: where the sum of the three tables, wrapped around, is below the threshold, an element is dropped. */
function droppedOf(rate: number, keys: readonly number[], rows: number, columns: number): Uint8Array {
  return droppedBy(drawDropout([siteOf(rate)], keys, rows, columns)[0]!, rows, columns);
}

function droppedBy({ tables, threshold }: DropoutDraw, rows: number, columns: number): Uint8Array {
  const [first, second, third] = tables.map(({ numbers }) => numbers);
  const heads = rows * 2;
  return Uint8Array.from({ length: heads * columns * columns }, (_, index) => {
    const c = index % columns;
    const b = Math.floor(index / columns) % columns;
    const a = Math.floor(index / columns / columns);
    const number = (first![a * columns + b]! + second![b * columns + c]! + third![a * columns + c]!) | 0;
    return number < threshold ? 1 : 0;
  });
}

describe('dropout', () => {
  it.each([0.1, 0.3, 0.5, 0.015])('drops its rate (%d) on average', (rate) => {
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

  it('is the same in the graph', async () => {
    const [rows, columns] = [3, 37];
    const graph = new Graph();
    const { random } = new DropoutSites(graph, true).add(0.3, { kind: 'attention', heads: 2 })!;
    const mask = graph.output(keepMask(graph, random.tables, random.threshold), 'float32', ['', '', '']);
    const session = await openSession(graph, { device: 'cpu', threads: 2 });
    const { tables, threshold } = drawDropout([siteOf(0.3)], [5], rows, columns)[0]!;
    const results = await session.run({
      ...Object.fromEntries(
        tables.map(({ shape, numbers }, index) => [random.tables[index]!, new Tensor('int32', numbers, shape)]),
      ),
      [random.threshold]: new Tensor('int32', Int32Array.of(threshold), []),
    });
    await session.release();
    const kept = Float32Array.from(droppedOf(0.3, [5], rows, columns), (dropped) => 1 - dropped);
    expect(results[mask]!.data).toEqual(kept);
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

  it('drops elements of two sites independently, though they share a table', () => {
    const draws = 3000;
    let both = 0;
    for (let step = 0; step < draws; step += 1) {
      const masks = drawDropout([siteOf(0.5), siteOf(0.5)], [3, step], 1, 8).map((draw) => droppedBy(draw, 1, 8));
      both += masks[0]![5]! & masks[1]![5]!;
    }
    expect(Math.abs(both / draws - 0.25)).toBeLessThan(0.04);
  });

  it('gives some rows of a batch the masks that they have in the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(4), fc.nat(4), (rows, first, second) => {
        const [from, to] = [Math.min(first, second) % rows, (Math.max(first, second) % rows) + 1];
        fc.pre(from < to);
        const draw = drawDropout([siteOf(0.5)], [4], rows, 6)[0]!;
        const perRow = 2 * 6 * 6;
        const whole = droppedBy(draw, rows, 6).subarray(from * perRow, to * perRow);
        expect(droppedBy(drawnForRows(draw, rows, from, to), to - from, 6)).toEqual(whole);
      }),
    );
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
