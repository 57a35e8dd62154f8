import { Graph, type GraphNode, type Value } from './graph.ts';

/** The nodes that an output of the graph needs, in their order: onnxruntime would compute the others as well. */
export function liveNodes(graph: Graph): readonly GraphNode[] {
  const needed = new Set(graph.outputs.keys());
  const live: GraphNode[] = [];
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some((output) => needed.has(output))) continue;
    live.push(node);
    for (const input of valuesRead(node)) needed.add(input);
  }
  return live.reverse();
}

/** Inputs, and what the bodies of a node read from around them. */
function valuesRead({ inputs, attributes }: GraphNode): readonly Value[] {
  const bodies = Object.values(attributes).filter((attribute) => attribute instanceof Graph);
  return [...inputs, ...bodies.flatMap((body) => [...body.outputs.keys(), ...body.nodes.flatMap(valuesRead)])];
}
