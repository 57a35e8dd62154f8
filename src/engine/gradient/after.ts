import type { Graph, Value } from '../graph/graph.ts';

/**
 * `value` as it is and where it lies, but not before `gradient`, which has the batch's rows, and all of `others` are
 * there; and another value to onnxruntime's optimiser.
 */
export function after(graph: Graph, gradient: Value, others: readonly Value[], value: Value): Value {
  // Of two inputs onnxruntime computes first the one that was written later: the products that are waited for.
  const shape = graph.node('Shape', [value]);
  const rows = graph.node('Slice', [graph.node('Shape', [gradient]), graph.integers([0]), graph.integers([1])]);
  // A weight's gradient has a size that onnxruntime knows before it is there; a piece as long as the batch has not.
  const pieces = others.map((other) => {
    const flat = graph.node('Reshape', [other, graph.integers([-1])]);
    return graph.node('Slice', [flat, graph.integers([0]), rows]);
  });
  const sizes = [gradient, ...pieces].map((piece) => graph.node('Size', [piece]));
  const sum = sizes.reduce((left, right) => graph.node('Add', [left, right]));
  const zero = graph.node('Mul', [sum, graph.integer(0)]);
  return graph.node('Reshape', [value, graph.node('Add', [shape, zero])]);
}
