import type { Graph, Value } from '../graph/graph.ts';

/**
 * Three small tables of random bytes whose exclusive or is a tensor of random bytes: for a tensor `[a, b, c]` they are
 * `[a, b, 1]`, `[1, b, c]` and `[a, 1, c]`. Any four of its elements are independent of each other (a first relation
 * holds among the eight corners of a box), and no bytes of the tensor's own size are drawn, stored or copied.
 */
export interface RandomBytes {
  readonly tables: readonly [Value, Value, Value];
  /** Scalar of the tables' type: elements below it are dropped. */
  readonly threshold: Value;
}

/**
 * 1 where an element is kept and 0 where it is dropped, float32. Where the graph's target has no operators on bits, the
 * tables hold multiples of 2⁻¹⁶ below 1, and the fraction of their sum serves as well as the exclusive or of bytes.
 */
export function keepMask(graph: Graph, [first, second, third]: readonly Value[], threshold: Value): Value {
  const combined = graph.target.bitwise
    ? graph.node('BitwiseXor', [graph.node('BitwiseXor', [first!, third!]), second!])
    : fraction(graph, graph.node('Add', [graph.node('Add', [first!, third!]), second!]));
  return graph.node('Cast', [graph.node('GreaterOrEqual', [combined, threshold])], { to: 1 });
}

function fraction(graph: Graph, value: Value): Value {
  return graph.node('Sub', [value, graph.node('Floor', [value])]);
}
