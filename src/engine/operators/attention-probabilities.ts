import type { Graph, Value } from '../graph/graph.ts';
import { batchedProduct } from '../graph/products.ts';
import type { AttentionSettings, Block } from './attention-settings.ts';

/**
 * In blocks the bias is one more element of each key, and 1 of each query: their product adds it up, which is cheaper than
 * to go through all scores again. It is scaled with it, and as far below all scores as before.
 */
export function biasBlocks(graph: Graph, bias: Value): Block[] {
  const block = (value: Value): Block => ({ value, type: 'float32', rank: 3 });
  if (!graph.target.blocks) return [block(bias)];
  const ones = graph.node('Add', [graph.node('Mul', [bias, graph.scalar(0)]), graph.scalar(1)]);
  return [block(bias), block(ones)];
}

/**
 * softmax(q kᵀ/√d + bias) of a block.
 *
 * @param bias what `biasBlocks` gives, of a block
 */
export function softmax(
  body: Graph,
  query: Value,
  key: Value,
  [bias, ones]: readonly Value[],
  { headSize }: AttentionSettings,
): Value {
  const widened = (value: Value, column: Value) => body.node('Concat', [value, column], { axis: -1 });
  const factors = ones === undefined ? [query, key] : [widened(query, ones), widened(key, bias!)];
  const [left, right] = factors as [Value, Value];
  const scores = batchedProduct(body, left, right, { transposed: 'right', scale: 1 / Math.sqrt(headSize) });
  return body.node('Softmax', [ones === undefined ? body.node('Add', [scores, bias!]) : scores], { axis: -1 });
}
