import fc from 'fast-check';
import { InferenceSession, Tensor } from '../../../src/engine/sessions/onnxruntime.ts';
import { describe, expect, it } from 'vitest';
import { Tape } from '../../../src/engine/gradient/tape.ts';
import { Graph, type Value } from '../../../src/engine/graph/graph.ts';
import { encodeModel } from '../../../src/engine/onnx/encode.ts';
import { operators } from '../../../src/engine/operators/registry.ts';
import { addRows } from '../../../src/engine/training/gradient-vector.ts';
import { Random } from '../../../src/shared/random.ts';
import { type CaseTensor, floats, type OperatorCase, operatorCases } from './operator-cases.ts';

const names = Object.keys(operators) as (keyof typeof operators)[];

describe.each(names)('the gradient of %s', (name) => {
  it('agrees with finite differences over random shapes, input by input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = new Random(seed);
        for (const { input, analytic, numeric, scale } of await derivatives(operatorCases[name](random), random))
          expect(Math.abs(analytic - numeric) / scale, `along ${input}`).toBeLessThan(5e-3);
      }),
      { numRuns: 30 },
    );
  });
});

/**
 * For each differentiable input, the derivative of ⟨output, weights⟩ along a random direction: by the operator's
 * gradient, and by the central difference of fourth order, (8f(x + hd) − 8f(x − hd) − f(x + 2hd) + f(x − 2hd)) / 12h.
 */
async function derivatives(operatorCase: OperatorCase, random: Random) {
  const weights = floats(random, 'weights', operatorCase.outputShape);
  const compiled = await compile(operatorCase, weights);
  const { gradients } = await compiled.run(new Map());
  const step = 1e-2;
  const results = [];
  for (const input of operatorCase.inputs.filter(({ name }) => gradients.has(name))) {
    const direction = floats(random, input.name, input.shape).data as Float32Array;
    const at = async (distance: number) => {
      const data = (input.data as Float32Array).map((value, index) => value + distance * direction[index]!);
      return dot((await compiled.run(new Map([[input.name, data]]))).output, weights.data as Float32Array);
    };
    const across = async (distance: number) => (await at(distance)) - (await at(-distance));
    const gradient = gradients.get(input.name)!;
    results.push({
      input: input.name,
      analytic: dot(gradient, direction),
      numeric: (8 * (await across(step)) - (await across(2 * step))) / (12 * step),
      scale: 1 + Math.sqrt(dot(gradient, gradient)),
    });
  }
  await compiled.release();
  return results;
}

/** The operator with its gradient as one graph, to be run with some of the inputs replaced. */
async function compile(operatorCase: OperatorCase, weights: CaseTensor) {
  const graph = new Graph();
  const tape = new Tape(graph);
  const declare = ({ name, shape, data }: CaseTensor) => graph.input(name, typeOf(data), shape);
  const inputs = operatorCase.inputs.map(declare);
  const { operator, settings } = operatorCase.apply(graph);
  for (const extra of operatorCase.extras) declare(extra);
  const output = tape.apply(operator, inputs, settings);
  const wanted = operatorCase.inputs.filter(({ name, data }) => data instanceof Float32Array && name !== 'bias.fixed');
  const found = tape.gradients(output, declare(weights), new Set(wanted.map(({ name }) => name as Value)));
  graph.output(output, 'float32', operatorCase.outputShape);
  for (const [gradient] of found.values())
    graph.output(gradient!.kind === 'dense' ? gradient!.value : gradient!.rows, 'float32', ['', '']);
  const session = await InferenceSession.create(encodeModel(graph).model, { logSeverityLevel: 4 });
  const tensors = [...operatorCase.inputs, ...operatorCase.extras, weights];
  return {
    release: () => session.release(),
    async run(replaced: ReadonlyMap<string, Float32Array>) {
      const feeds = Object.fromEntries(
        tensors.map(({ name, shape, data }) => [name, new Tensor(typeOf(data), replaced.get(name) ?? data, shape)]),
      );
      const results = await session.run(feeds);
      const gradients = new Map<string, Float32Array>();
      for (const [name, [gradient]] of found) {
        if (gradient!.kind === 'dense') gradients.set(name, results[gradient!.value]!.data as Float32Array);
        else {
          const shape = operatorCase.inputs.find((input) => input.name === name)!.shape;
          const table = new Float32Array(shape[0]! * shape[1]!);
          const indices = tensors.find((tensor) => tensor.name === gradient!.indices)!.data as BigInt64Array;
          addRows({ shape, data: table }, results[gradient!.rows]!.data as Float32Array, indices);
          gradients.set(name, table);
        }
      }
      return { output: results[output]!.data as Float32Array, gradients };
    },
  };
}

function typeOf(data: CaseTensor['data']): 'float32' | 'int64' | 'int32' {
  if (data instanceof Float32Array) return 'float32';
  return data instanceof BigInt64Array ? 'int64' : 'int32';
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += left[index]! * right[index]!;
  return sum;
}
