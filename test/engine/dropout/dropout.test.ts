import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDropout, type DropoutDraw, drawnForRows } from '../../../src/engine/dropout/draw.ts';
import { type DropoutShape, DropoutSites } from '../../../src/engine/dropout/dropout-sites.ts';
import { pickedMask } from '../../../src/engine/dropout/mask.ts';
import { KeptMemory } from '../../../src/engine/parameters/kept-memory.ts';
import { Graph } from '../../../src/engine/graph/graph.ts';
import { Tensor } from '../../../src/engine/sessions/onnxruntime.ts';
import { openSession } from '../../../src/engine/sessions/open-session.ts';

const attention: DropoutShape = { kind: 'attention', heads: 2 };
const siteOf = (rate: number, shape: DropoutShape = attention) => ({ rate, shape });

/** The mask of a draw, row after row: 0 where an element is dropped. */
function maskOf({ table, rows }: DropoutDraw): Float32Array {
  const [, length] = table.shape;
  const mask = new Float32Array(rows.length * length);
  for (const [index, row] of rows.entries())
    mask.set(table.factors.subarray(row * length, (row + 1) * length), index * length);
  return mask;
}

function maskOfSite(rate: number, keys: readonly number[], rows: number, columns: number): Float32Array {
  return maskOf(drawDropout([siteOf(rate)], keys, rows, columns)[0]!);
}

/** In how many of the draws both elements are kept. */
function keptTogether(draws: number, elements: (draw: number) => readonly [number, number]): number {
  let both = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const [first, second] = elements(draw);
    if (first > 0 && second > 0) both += 1;
  }
  return both / draws;
}

describe('dropout', () => {
  it.each([0.1, 0.3, 0.5, 0.015])('drops its rate (%d) on average', (rate) => {
    let dropped = 0;
    let all = 0;
    for (let step = 0; step < 60; step += 1) {
      const mask = maskOfSite(rate, [1, step], 3, 40);
      expect(new Set(mask)).toEqual(new Set([0, Math.fround(1 / (1 - rate))]));
      dropped += mask.reduce((count, factor) => count + (factor === 0 ? 1 : 0), 0);
      all += mask.length;
    }
    expect(dropped / all / rate).toBeGreaterThan(0.95);
    expect(dropped / all / rate).toBeLessThan(1.05);
  });

  it('is the same where another batch’s was drawn to the same memory before', () => {
    const sites = [siteOf(0.1), siteOf(0.5, { kind: 'hidden', width: 24 }), siteOf(0.1)];
    const memory = new KeptMemory();
    for (const [rows, columns] of [
      [2, 90],
      [3, 7],
      [4, 120],
    ] as const)
      expect(drawDropout(sites, [1, rows], rows, columns, memory)).toEqual(
        drawDropout(sites, [1, rows], rows, columns),
      );
  });

  it('is the same in the graph, site by site', async () => {
    const [rows, columns] = [3, 37];
    const shapes: readonly DropoutShape[] = [attention, { kind: 'hidden', width: 20 }, attention];
    const graph = new Graph();
    const sites = new DropoutSites(graph, true);
    const masks = shapes.map((shape) => {
      sites.add(0.3, shape);
      const { table, rows: picked } = sites.sites.at(-1)!.random;
      return graph.output(pickedMask(graph, table, picked).value, 'float32', ['', '']);
    });
    const session = await openSession(graph, { device: 'cpu', threads: 2 });
    const draws = drawDropout(sites.sites, [5], rows, columns);
    const feeds = draws.flatMap((draw, index) => {
      const { table, rows: picked } = sites.sites[index]!.random;
      return [
        [table, new Tensor('float32', draw.table.factors, draw.table.shape)],
        [picked, new Tensor('int32', draw.rows, [draw.rows.length])],
      ] as const;
    });
    const results = await session.run(Object.fromEntries(feeds) as Record<string, Tensor>);
    await session.release();
    expect(masks.map((name) => results[name]!.data)).toEqual(draws.map(maskOf));
  });

  it('drops any two elements independently, of a row, a column, and another head', () => {
    const others = { row: 1, column: 40, head: 1600 };
    for (const other of Object.values(others)) {
      const both = keptTogether(3000, (step) => {
        const mask = maskOfSite(0.5, [2, other, step], 1, 40);
        return [mask[0]!, mask[other]!];
      });
      expect(Math.abs(both - 0.25)).toBeLessThan(0.04);
    }
  });

  it('drops elements of two sites independently, though they share a table', () => {
    const both = keptTogether(3000, (step) => {
      const [first, second] = drawDropout([siteOf(0.5), siteOf(0.5)], [3, step], 1, 8).map(maskOf);
      return [first![5]!, second![5]!];
    });
    expect(Math.abs(both - 0.25)).toBeLessThan(0.04);
  });

  it('picks from so many rows that few are alike, however long they are', () => {
    for (const width of [32, 384, 1024]) {
      const [draw] = drawDropout([siteOf(0.1, { kind: 'hidden', width })], [6], 8, 64);
      expect(draw!.table.shape[0]).toBeGreaterThan(100);
      expect(new Set(draw!.rows).size).toBeGreaterThan(Math.min(draw!.table.shape[0], draw!.rows.length) / 2);
    }
  });

  it('gives some rows of a batch the masks that they have in the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(4), fc.nat(4), (rows, first, second) => {
        const [from, to] = [Math.min(first, second) % rows, (Math.max(first, second) % rows) + 1];
        fc.pre(from < to);
        const draw = drawDropout([siteOf(0.5)], [4], rows, 6)[0]!;
        const perRow = 2 * 6 * 6;
        const whole = maskOf(draw).subarray(from * perRow, to * perRow);
        expect(maskOf(drawnForRows(draw, rows, from, to))).toEqual(whole);
      }),
    );
  });

  it('gives the same mask for the same keys and another for any other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), fc.nat(3), (keys, place) => {
        const other = keys.map((key, index) => (index === place ? key + 1 : key));
        expect(maskOfSite(0.5, keys, 1, 12)).toEqual(maskOfSite(0.5, keys, 1, 12));
        expect(maskOfSite(0.5, keys, 1, 12)).not.toEqual(maskOfSite(0.5, other, 1, 12));
      }),
    );
  });
});
