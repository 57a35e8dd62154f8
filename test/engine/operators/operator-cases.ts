import { DropoutSites } from '../../../src/engine/dropout/dropout-sites.ts';
import { drawDropout } from '../../../src/engine/dropout/draw.ts';
import type { Graph, Value } from '../../../src/engine/graph/graph.ts';
import type { Operator } from '../../../src/engine/gradient/operator.ts';
import { operators } from '../../../src/engine/operators/registry.ts';
import { largestDivisor } from '../../../src/engine/training/block-shapes.ts';
import type { Random } from '../../../src/shared/random.ts';

export interface CaseTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array | Int32Array;
}

/** One operator at one size: its inputs, and the settings it is applied with. */
export interface OperatorCase {
  readonly inputs: readonly CaseTensor[];
  /** Inputs that the settings refer to. */
  readonly extras: readonly CaseTensor[];
  readonly outputShape: readonly number[];
  apply(graph: Graph): { readonly operator: Operator<unknown>; readonly settings: unknown };
}

export function floats(random: Random, name: string, shape: readonly number[], center = 0): CaseTensor {
  const data = new Float32Array(size(shape));
  for (let index = 0; index < data.length; index += 1) data[index] = center + random.normal();
  return { name, shape, data };
}

function integers(name: string, shape: readonly number[], values: readonly number[]): CaseTensor {
  return { name, shape, data: BigInt64Array.from(values, BigInt) };
}

function size(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

function plain<Settings>(
  operator: Operator<Settings>,
  inputs: readonly CaseTensor[],
  settings: Settings,
  outputShape: readonly number[],
  extras: readonly CaseTensor[] = [],
): OperatorCase {
  return {
    inputs,
    extras,
    outputShape,
    apply: () => ({ operator: operator, settings: settings }),
  };
}

function activation(operator: Operator<{ readonly blockShape: Value }>, random: Random): OperatorCase {
  const [blocks, rows, width] = [1 + random.below(3), 1 + random.below(4), 1 + random.below(9)];
  const shape = integers('block_shape', [2], [blocks, rows * width]);
  const input = floats(random, 'input', [blocks * rows, width]);
  // A kink at 0 has no derivative to compare with.
  for (let index = 0; index < input.data.length; index += 1)
    if (Math.abs(Number(input.data[index])) < 0.2) input.data[index] = 0.5;
  return plain(operator, [input], { blockShape: 'block_shape' as Value }, input.shape, [shape]);
}

function dropoutCase(random: Random): OperatorCase {
  const [rows, columns, width] = [1 + random.below(3), 1 + random.below(5), 1 + random.below(7)];
  const shape = { kind: 'hidden', width } as const;
  const rate = 0.1 + 0.8 * random.uniform();
  return {
    inputs: [floats(random, 'input', [rows * columns, width])],
    outputShape: [rows * columns, width],
    extras: dropoutInputs(rate, shape, rows, columns, random),
    apply(graph) {
      const site = new DropoutSites(graph, true).add(rate, shape)!;
      return { operator: operators.dropout, settings: { site } };
    },
  };
}

function dropoutInputs(
  rate: number,
  shape: Parameters<DropoutSites['add']>[1],
  rows: number,
  columns: number,
  random: Random,
): CaseTensor[] {
  const site = { rate, shape };
  const { table, rows: picked } = drawDropout([site], [random.int32()], rows, columns)[0]!;
  return [
    { name: 'dropout.table.0', shape: table.shape, data: table.factors },
    { name: 'dropout.rows.0', shape: [picked.length], data: picked },
  ];
}

function attentionCase(random: Random, rate: number): OperatorCase {
  const [rows, heads] = [1 + random.below(3), 1 + random.below(4)];
  const [columns, headSize] = [2 + random.below(6), 1 + random.below(5)];
  const headsInBlock = largestDivisor(rows * heads, 1 + random.below(rows * heads));
  const blocks = (rows * heads) / headsInBlock;
  const width = heads * headSize;
  const hidden = new Float32Array(rows * heads * columns).map((_, index) => (index % columns === 1 ? -1e9 : 0));
  const shapes = {
    split: [rows, columns, heads, headSize],
    heads: [rows, heads, columns, headSize],
    blocks: [blocks, headsInBlock, columns, headSize],
    rowBlocks: [blocks, headsInBlock, 1, columns],
    columnBlocks: [blocks, headsInBlock, columns, 1],
  };
  const dropped = { kind: 'attention', heads } as const;
  return {
    inputs: [
      ...['query', 'key', 'value'].map((name) => floats(random, name, [rows * columns, width])),
      { name: 'bias.fixed', shape: shapes.columnBlocks, data: hidden },
    ],
    outputShape: [rows * columns, width],
    extras: [
      ...Object.entries(shapes).map(([name, shape]) => integers(name, [4], shape)),
      ...(rate > 0 ? dropoutInputs(rate, dropped, rows, columns, random) : []),
    ],
    apply(graph) {
      const names = Object.fromEntries(Object.keys(shapes).map((name) => [name, name as Value]));
      const site = new DropoutSites(graph, true).add(rate, dropped);
      const settings = { headSize, width, shapes: names, site };
      return { operator: operators.attention, settings: settings };
    },
  };
}

/** For every operator, a random case; the type demands one of each. */
export const operatorCases: Record<keyof typeof operators, (random: Random) => OperatorCase> = {
  add(random) {
    const shape = [1 + random.below(4), 1 + random.below(6)];
    return plain(operators.add, [floats(random, 'left', shape), floats(random, 'right', shape)], {}, shape);
  },
  attention: (random) => attentionCase(random, random.below(2) * 0.4),
  dropout: dropoutCase,
  embedding(random) {
    const [rows, width, tokens] = [2 + random.below(4), 1 + random.below(5), 1 + random.below(12)];
    const indices = Array.from({ length: tokens }, () => random.below(rows));
    return plain(
      operators.embedding,
      [floats(random, 'table', [rows, width]), integers('indices', [tokens], indices)],
      { paddingIndex: undefined },
      [tokens, width],
    );
  },
  gelu: (random) => activation(operators.gelu, random),
  geluTanh: (random) => activation(operators.geluTanh, random),
  layerNormalization(random) {
    const [tokens, width] = [1 + random.below(5), 3 + random.below(9)];
    const input = floats(random, 'input', [tokens, width]);
    // Where all of a token's elements are alike, the slope changes too fast for finite differences.
    for (let index = 0; index < input.data.length; index += 1)
      input.data[index] = 2 * (index % width) + Number(input.data[index]) / 2;
    const inputs = [input, floats(random, 'gamma', [width], 1), floats(random, 'beta', [width])];
    return plain(operators.layerNormalization, inputs, { epsilon: 1e-5, width }, [tokens, width]);
  },
  linear(random) {
    const [tokens, inputs, outputs] = [1 + random.below(5), 1 + random.below(6), 1 + random.below(6)];
    const tensors = [floats(random, 'input', [tokens, inputs]), floats(random, 'weight', [outputs, inputs])];
    const biased = [...tensors, floats(random, 'bias', [outputs])];
    return plain(operators.linear, random.below(2) ? tensors : biased, {}, [tokens, outputs]);
  },
  relu: (random) => activation(operators.relu, random),
  scale(random) {
    const shape = [1 + random.below(4), 1 + random.below(6)];
    return plain(operators.scale, [floats(random, 'input', shape)], { factor: random.normal() }, shape);
  },
  spanLoss(random) {
    const [rows, columns] = [2 + random.below(3), 2 + random.below(6)];
    const positions = (name: string) =>
      // One row without a span, so that the mean is over fewer rows than the batch has.
      integers(name, [rows], [columns, ...Array.from({ length: rows - 1 }, () => random.below(columns))]);
    const inputs = [floats(random, 'logits', [rows * columns, 2]), positions('starts'), positions('ends')];
    return plain(operators.spanLoss, inputs, { shape: 'grid' as Value }, [], [integers('grid', [2], [rows, columns])]);
  },
};
