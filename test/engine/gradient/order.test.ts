import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Tape } from '../../../src/engine/gradient/tape.ts';
import { Graph } from '../../../src/engine/graph/graph.ts';
import { gelu } from '../../../src/engine/operators/gelu.ts';
import { linear } from '../../../src/engine/operators/linear.ts';
import { Tensor } from '../../../src/engine/sessions/onnxruntime.ts';
import { openSession } from '../../../src/engine/sessions/open-session.ts';
import { readProfile } from '../../../src/engine/sessions/profile.ts';

const rows = 2;
const widths = [3, 4, 5, 6, 7, 8, 9];
const weights = widths.slice(1).map((width, index) => [width, widths[index]!] as const);

/** The shapes of products as onnxruntime came to them, in segments of two weights with an activation between them. */
async function products(keeping: 'everything' | 'input'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'order-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const profile = join(folder, 'profile');
  const graph = new Graph();
  const tape = new Tape(graph);
  const blockShape = graph.integers([1, -1]);
  const input = graph.input('x', 'float32', ['rows', widths[0]!]);
  const values = weights.map((shape) => graph.input(`w${shape.join('x')}`, 'float32', shape));
  const output = [0, 2, 4].reduce(
    (below, at) =>
      tape.segment(below, keeping, (begin) => {
        const widened = tape.apply(linear, [begin, values[at]!], {});
        return tape.apply(linear, [tape.apply(gelu, [widened], { blockShape }), values[at + 1]!], {});
      }),
    input,
  );
  const gradients = tape.gradients(output, graph.input('seed', 'float32', ['rows', widths.at(-1)!]), new Set(values));
  for (const [gradient] of gradients.values())
    if (gradient!.kind === 'dense') graph.output(gradient!.value, 'float32', ['', '']);
  const session = await openSession(graph, { device: 'cpu', threads: 1, profile });
  const ones = (shape: readonly number[]) =>
    new Tensor('float32', new Float32Array(shape.reduce((product, size) => product * size)).fill(1), shape);
  await session.run({
    x: ones([rows, widths[0]!]),
    seed: ones([rows, widths.at(-1)!]),
    ...Object.fromEntries(weights.map((shape) => [`w${shape.join('x')}`, ones(shape)])),
  });
  await session.release();
  const nodes = await readProfile(profile);
  return nodes.filter(({ operator }) => operator === 'Gemm').map(({ outputs: [output] }) => output![1].join('x'));
}

it.each(['everything', 'input'] as const)(
  'has a weight’s gradient before that of what it was multiplied with, where segments keep %s',
  async (keeping) => {
    const shapes = await products(keeping);
    // Nothing comes before the first segment that could wait for it.
    for (const [outputs, inputs] of weights.slice(2))
      expect(shapes.indexOf(`${outputs}x${inputs}`)).toBeLessThan(shapes.lastIndexOf(`${rows}x${inputs}`));
    for (const shape of weights) expect(shapes).toContain(shape.join('x'));
  },
);
