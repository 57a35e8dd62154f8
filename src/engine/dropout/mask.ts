import type { Graph, Value } from '../graph/graph.ts';

/**
 * Three small tables of random numbers whose sum, modulo the range they are drawn from, is a tensor of random numbers: for
 * a tensor `[a, b, c]` they are `[a, b, 1]`, `[1, b, c]` and `[a, 1, c]`. Any four of its elements are independent of each
 * other (a first relation holds among the eight corners of a box), and no numbers of the tensor's own size are drawn, stored
 * or copied.
 */
export interface RandomTables {
  readonly tables: readonly [Value, Value, Value];
  /** Scalar of the tables' type: elements below it are dropped. */
  readonly threshold: Value;
}

/** What is kept of a tensor: 1 or true where an element is kept, and 0 or false where it is dropped. */
export type KeepMask = Value & { readonly __mask: 'KeepMask' };

/**
 * The tables hold int32 where the graph's target lets their sum wrap around, which costs nothing; elsewhere multiples of a
 * power of two below 1, of whose sum the fraction is taken.
 */
export function keepMask(graph: Graph, [first, second, third]: readonly Value[], threshold: Value): KeepMask {
  const sum = graph.node('Add', [graph.node('Add', [first!, third!]), second!]);
  if (graph.target.wrappingSums)
    return graph.node('Cast', [graph.node('GreaterOrEqual', [sum, threshold])], { to: 1 }) as KeepMask;
  const fraction = graph.node('Sub', [sum, graph.node('Floor', [sum])]);
  return graph.node('GreaterOrEqual', [fraction, threshold]) as KeepMask;
}

/** The tensor with 0 for what is dropped. */
export function masked(graph: Graph, value: Value, mask: KeepMask): Value {
  return graph.target.wrappingSums
    ? graph.node('Mul', [value, mask])
    : graph.node('Where', [mask, value, graph.scalar(0)]);
}
