import { forEachBlock } from '../graph/blocks.ts';
import type { Graph, Value } from '../graph/graph.ts';
import { dense, type Gradient } from '../gradient/operator.ts';

/**
 * The gradient of an element-wise operator, its chain of operators run in blocks: `slope` writes dy·f'(x) for vectors.
 *
 * @param blockShape int64 `[2]` to which input and gradient may be reshaped, blocks first.
 */
export function activationGradient(
  graph: Graph,
  input: Value,
  outputGradient: Value,
  blockShape: Value,
  slope: (body: Graph, x: Value, dy: Value) => Value,
): [Gradient] {
  const blocked = (value: Value) =>
    ({ value: graph.node('Reshape', [value, blockShape]), type: 'float32', rank: 1 }) as const;
  const blocks = [blocked(input), blocked(outputGradient)];
  const [result] = forEachBlock(graph, blocks, 1, (body, [x, dy]) => [slope(body, x!, dy!)]);
  return [dense(graph.node('Reshape', [result!, graph.node('Shape', [input])]))];
}
