import { describe, expect, it } from 'vitest';
import { forEachBlock } from '../../../src/engine/graph/blocks.ts';
import { Graph } from '../../../src/engine/graph/graph.ts';
import { liveNodes } from '../../../src/engine/graph/live-nodes.ts';

describe('the nodes that a graph needs', () => {
  it('are those that its outputs come from, in their order', () => {
    const graph = new Graph();
    const input = graph.input('x', 'float32', [2]);
    const negated = graph.node('Neg', [input]);
    const unused = graph.node('Exp', [negated]);
    graph.node('Sqrt', [unused]);
    graph.output(graph.node('Abs', [negated]), 'float32', [2]);
    expect(liveNodes(graph).map(({ operator }) => operator)).toEqual(['Neg', 'Abs']);
  });

  it('are also those that a body reads from around it', () => {
    const graph = new Graph();
    const blocks = graph.input('x', 'float32', [3, 2]);
    const around = graph.node('Neg', [graph.input('y', 'float32', [2])]);
    const [sums] = forEachBlock(graph, [{ value: blocks, type: 'float32', rank: 1 }], 1, (body, [block]) => [
      body.node('Add', [block!, around]),
    ]);
    graph.output(sums!, 'float32', [3, 2]);
    expect(liveNodes(graph).map(({ operator }) => operator)).toEqual(['Neg', 'Scan']);
  });
});
