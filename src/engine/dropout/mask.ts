import type { Graph, Value } from '../graph/graph.ts';

/**
 * Three small tables of random bytes whose exclusive or is a tensor of random bytes: for a tensor `[a, b, c]` they are
 * `[a, b, 1]`, `[1, b, c]` and `[a, 1, c]`. Any four of its elements are independent of each other (a first relation
 * holds among the eight corners of a box), and no bytes of the tensor's own size are drawn, stored or copied.
 */
export interface RandomBytes {
  readonly tables: readonly [Value, Value, Value];
  /** uint8 scalar: elements whose byte is below it are dropped. */
  readonly threshold: Value;
}

/** 1 where an element is kept and 0 where it is dropped, float32. */
export function keepMask(graph: Graph, [first, second, third]: readonly Value[], threshold: Value): Value {
  const bytes = graph.node('BitwiseXor', [graph.node('BitwiseXor', [first!, third!]), second!]);
  return graph.node('Cast', [graph.node('GreaterOrEqual', [bytes, threshold])], { to: 1 });
}
