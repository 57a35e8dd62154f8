import { describe, expect, it } from 'vitest';
import { HashedDropout } from '../../../src/engine/dropout/hashed-dropout.ts';
import { summedMask } from '../../../src/engine/dropout/mask.ts';
import type { DropoutShape } from '../../../src/engine/dropout/dropout-sites.ts';
import { Graph } from '../../../src/engine/graph/graph.ts';
import { openSession } from '../../../src/engine/sessions/open-session.ts';
import { Tensor } from '../../../src/engine/sessions/onnxruntime.ts';
import { targetOf } from '../../../src/engine/sessions/targets.ts';

const [rows, columns, width, heads] = [4, 24, 32, 3];
const shapes: readonly DropoutShape[] = [
  { kind: 'hidden', width },
  { kind: 'attention', heads },
  { kind: 'hidden', width },
];

/** 1 for each element that a site keeps, for one key. */
async function masks(rate: number, halves: boolean) {
  const graph = new Graph(undefined, { ...targetOf('cuda'), halves });
  const grid = graph.input('grid', 'int64', [2]);
  const dropout = new HashedDropout(graph, shapes, grid, graph.input('key', 'uint32', []));
  const outputs = shapes.map((shape) => {
    const { random } = dropout.add(rate, shape)!;
    const mask = graph.node('Cast', [summedMask(graph, random.tables, random).value], { to: 1 });
    return graph.output(mask, 'float32', ['', '', '']);
  });
  const session = await openSession(graph, { device: 'cpu', threads: 1 });
  return async (key: number) => {
    const results = await session.run({
      grid: new Tensor('int64', BigInt64Array.of(BigInt(rows), BigInt(columns)), [2]),
      key: new Tensor('uint32', Uint32Array.of(key), []),
    });
    return outputs.map((name) => results[name]!.data as Float32Array);
  };
}

const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each([false, true])('random tables made in the graph (16-bit numbers: %s)', (halves) => {
  it.each([0.1, 0.3, 0.5])('drop the share that the rate says (%d)', async (rate) => {
    const draw = await masks(rate, halves);
    const kept = await Promise.all([1, 2, 3, 4, 5, 6].map(draw));
    for (const site of shapes.keys()) {
      const share = kept.reduce((sum, sites) => sum + mean(sites[site]!), 0) / kept.length;
      expect(share).toBeCloseTo(1 - rate, 1);
      expect(Math.abs(share - (1 - rate))).toBeLessThan(0.025);
    }
  });

  it('are the same for the same key, and others for another key and another site', async () => {
    const draw = await masks(0.5, halves);
    const [first, again, other] = [await draw(7), await draw(7), await draw(8)];
    expect(again).toEqual(first);
    const differing = (left: Float32Array, right: Float32Array) =>
      mean(left.map((value, index) => (value === right[index] ? 0 : 1)));
    expect(differing(first[0]!, other[0]!)).toBeCloseTo(0.5, 1);
    expect(differing(first[0]!, first[2]!)).toBeCloseTo(0.5, 1);
  });

  it('drop neighbours independently of each other', async () => {
    const draw = await masks(0.5, halves);
    const all = (await Promise.all([1, 2, 3, 4].map(draw))).map((sites) => sites[0]!);
    const agreeing = (distance: number) => {
      const pairs = all.map((values) =>
        mean(values.slice(distance).map((value, index) => (value === values[index] ? 1 : 0))),
      );
      return pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
    };
    for (const distance of [1, 2, width, width + 1, width * columns])
      expect(Math.abs(agreeing(distance) - 0.5)).toBeLessThan(0.05);
  });
});
