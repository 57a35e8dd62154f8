import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binaryPath, compiledKernel } from '../../../scripts/kernel/compile.ts';
import { Graph } from '../../../src/engine/graph/graph.ts';
import { adamWScalarNames, adamWScalars, writeAdamW } from '../../../src/engine/optimizer/adamw.ts';
import { AdamWKernel, type AdamWVectors } from '../../../src/engine/optimizer/adamw-kernel.ts';
import { Tensor } from '../../../src/engine/sessions/onnxruntime.ts';
import { openSession } from '../../../src/engine/sessions/open-session.ts';
import { Random } from '../../../src/shared/random.ts';

const settings = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 };
const names = ['parameter', 'gradient', 'first', 'second'] as const;

function draw(seed: number, length: number): AdamWVectors {
  const random = new Random(seed);
  const vector = () => new Float32Array(length).map(() => random.normal());
  return { parameter: vector(), gradient: vector(), first: vector(), second: vector().map(Math.abs) };
}

async function openGraph() {
  const graph = new Graph();
  const [parameter, gradient, first, second] = names.map((name) => graph.input(name, 'float32', ['length']));
  const [firstShare, secondShare, stepSize, epsilon, decay] = adamWScalarNames.map((name) =>
    graph.input(name, 'float32', []),
  );
  const next = writeAdamW(
    graph,
    { parameter: parameter!, gradient: gradient!, first: first!, second: second! },
    settings,
    { firstShare: firstShare!, secondShare: secondShare!, stepSize: stepSize!, epsilon: epsilon!, decay: decay! },
  );
  const outputs = [next.parameter, next.first, next.second].map((value) => graph.output(value, 'float32', ['length']));
  return { session: await openSession(graph, { device: 'cpu', threads: 1 }), outputs };
}

describe('AdamW in WebAssembly', () => {
  it('is what its source compiles to', async () => {
    expect(readFileSync(binaryPath, 'utf8')).toBe(await compiledKernel());
  });

  it('takes the step of the graph to the bit, and leaves alone what it was not given', async () => {
    const { session, outputs } = await openGraph();
    const kernel = new AdamWKernel(settings);
    const lengths = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 16_380, max: 33_000 }));
    await fc.assert(
      fc.asyncProperty(fc.integer(), lengths, fc.nat(7), fc.nat(7), async (seed, length, before, after) => {
        const vectors = draw(seed, before + length + after);
        const given = names.map((name) => vectors[name].slice());
        const scalars = adamWScalars(settings, 3, 1e-3, 0.7);
        const feeds = {
          ...Object.fromEntries(
            names.map((name, index) => [
              name,
              new Tensor('float32', given[index]!.slice(before, before + length), [length]),
            ]),
          ),
          ...Object.fromEntries(
            adamWScalarNames.map((name) => [name, new Tensor('float32', Float32Array.of(scalars[name]), [])]),
          ),
        };
        const results = await session.run(feeds);
        kernel.step(vectors, before, before + length, scalars);
        const expected = [...outputs.map((name) => results[name]!.data as Float32Array)];
        for (const [index, vector] of [vectors.parameter, vectors.first, vectors.second].entries()) {
          const whole = given[[0, 2, 3][index]!]!.slice();
          whole.set(expected[index]!, before);
          expect(vector).toEqual(whole);
        }
        expect(vectors.gradient).toEqual(given[1]);
      }),
      { numRuns: 20 },
    );
    await session.release();
  });
});
