import { describe, expect, it } from 'vitest';
import { Tape } from '../../../src/engine/gradient/tape.ts';
import { Graph, type Value } from '../../../src/engine/graph/graph.ts';
import { liveNodes } from '../../../src/engine/graph/live-nodes.ts';
import { add } from '../../../src/engine/operators/add.ts';
import { linear } from '../../../src/engine/operators/linear.ts';
import { gelu } from '../../../src/engine/operators/gelu.ts';

/** Writes the gradients of `[3, 3]` weights from that of `output`, `[4, 3]`, and makes them outputs of the graph. */
function differentiate(tape: Tape, output: Value, weights: readonly Value[]): void {
  const { graph } = tape;
  const gradients = tape.gradients(output, graph.input('seed', 'float32', [4, 3]), new Set(weights));
  for (const [gradient] of gradients.values())
    if (gradient!.kind === 'dense') graph.output(gradient!.value, 'float32', [3, 3]);
}

/** How many nodes of a kind a step of two linear layers with an activation between them takes, within one segment. */
function nodes(kind: string, options: { readonly keeping: 'everything' | 'input'; readonly keep: boolean }): number {
  const graph = new Graph();
  const tape = new Tape(graph);
  const blockShape = graph.integers([1, -1]);
  const input = graph.input('x', 'float32', [4, 3]);
  const weights = ['v', 'w', 'u'].map((name) => graph.input(name, 'float32', [3, 3]));
  const [first, second, third] = weights as [Value, Value, Value];
  const output = tape.segment(tape.apply(linear, [input, first], {}), options.keeping, (begin) => {
    const widened = tape.apply(linear, [begin, second], {});
    const narrowed = tape.apply(linear, [tape.apply(gelu, [widened], { blockShape }), third], {});
    return tape.apply(gelu, [options.keep ? tape.keep(narrowed) : narrowed], { blockShape });
  });
  graph.output(output, 'float32', [4, 3]);
  differentiate(tape, output, weights);
  return liveNodes(graph).filter(({ operator }) => operator === kind).length;
}

describe('a segment of which only the input is kept', () => {
  it('computes its products again in the backward pass, but for those that it was asked to keep', () => {
    // Forward 3; backward one for each weight, and one for the input of all but the first.
    expect(nodes('Gemm', { keeping: 'everything', keep: false })).toBe(8);
    expect(nodes('Gemm', { keeping: 'input', keep: false })).toBe(10);
    expect(nodes('Gemm', { keeping: 'input', keep: true })).toBe(9);
  });
});

describe('a segment of which everything is kept', () => {
  it('computes again what is cheap, where the gradient of a weight needs it', () => {
    // Forward 2, and that between the layers again.
    expect(nodes('Gelu', { keeping: 'everything', keep: false })).toBe(3);
  });

  it('computes once again what several within it need of what lies before it', () => {
    const graph = new Graph();
    const tape = new Tape(graph);
    const settings = { blockShape: graph.integers([1, -1]) };
    const weights = ['u', 'v', 'w'].map((name) => graph.input(name, 'float32', [3, 3]));
    const [first, second, third] = weights as [Value, Value, Value];
    const below = tape.apply(linear, [graph.input('x', 'float32', [4, 3]), first], {});
    const output = tape.segment(tape.apply(gelu, [below], settings), 'everything', (begin) =>
      tape.apply(add, [tape.apply(linear, [begin, second], {}), tape.apply(linear, [begin, third], {})], {}),
    );
    differentiate(tape, output, weights);
    expect(liveNodes(graph).filter(({ operator }) => operator === 'Gelu')).toHaveLength(1);
    graph.output(output, 'float32', [4, 3]);
    expect(liveNodes(graph).filter(({ operator }) => operator === 'Gelu')).toHaveLength(2);
  });

  it('computes nothing twice where only the input is kept: it is all computed again already', () => {
    expect(nodes('Gelu', { keeping: 'input', keep: false })).toBe(3);
  });
});
