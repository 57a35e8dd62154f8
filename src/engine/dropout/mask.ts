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

/** What is kept of a tensor: 1 or true where an element is kept, and 0 or false where it is dropped. */
export type KeepMask = Value & { readonly __mask: 'KeepMask' };

/**
 * Where the graph's target has no operators on bits, the tables hold multiples of a power of two below 1, and the fraction
 * of their sum serves as well as the exclusive or of bytes.
 */
export function keepMask(graph: Graph, [first, second, third]: readonly Value[], threshold: Value): KeepMask {
  if (graph.target.bitwise) {
    const bytes = graph.node('BitwiseXor', [graph.node('BitwiseXor', [first!, third!]), second!]);
    return graph.node('Cast', [graph.node('GreaterOrEqual', [bytes, threshold])], { to: 1 }) as KeepMask;
  }
  const sum = graph.node('Add', [graph.node('Add', [first!, third!]), second!]);
  const fraction = graph.node('Sub', [sum, graph.node('Floor', [sum])]);
  return graph.node('GreaterOrEqual', [fraction, threshold]) as KeepMask;
}

/** The tensor with 0 for what is dropped. */
export function masked(graph: Graph, value: Value, mask: KeepMask): Value {
  return graph.target.bitwise ? graph.node('Mul', [value, mask]) : graph.node('Where', [mask, value, graph.scalar(0)]);
}
