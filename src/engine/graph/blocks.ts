import { Graph, type Value } from './graph.ts';

/**
 * Runs a body over blocks of tensors, one after the other: each input `[blocks, …]` is handed to the body as `[…]`, and
 * the body's results are stacked again.
 *
 * Blocks that fit a core's cache make a chain of element-wise operators several times faster than whole tensors, which
 * go through memory at every operator; and what a body computes on the way is never kept. Where the graph's target has no
 * use for blocks, the body is written once, for the whole tensors.
 */
export function forEachBlock(
  graph: Graph,
  inputs: readonly { readonly value: Value; readonly type: 'float32' | 'int32'; readonly rank: number }[],
  outputRank: number,
  body: (body: Graph, block: readonly Value[]) => readonly Value[],
): readonly Value[] {
  const values = inputs.map(({ value }) => value);
  if (!graph.target.blocks) return body(graph, values);
  const inner = new Graph(graph);
  const block = inputs.map(({ value, type, rank }) =>
    inner.input(`${value}:block${inner.inputs.size}@${graph.nodes.length}`, type, dimensions(rank)),
  );
  const results = body(inner, block);
  for (const result of results) inner.output(result, 'float32', dimensions(outputRank));
  const attributes = { body: inner, num_scan_inputs: inputs.length };
  return graph.nodeOf(results.length, 'Scan', values, attributes);
}

/** Unnamed dimensions, so that nothing is assumed of their being equal. */
function dimensions(rank: number): string[] {
  return Array.from({ length: rank }, () => '');
}
