import type { Graph, Value } from '../graph/graph.ts';

/**
 * A mask of which each row is one of a table's, picked at random. The elements of a row are independent of each other, and
 * so are two rows unless both are the same of the table's, which one pair in as many is as the table has rows. Nothing of
 * the mask's own size is drawn or stored: it is copied where it is used.
 */
export interface PickedRows {
  readonly kind: 'picked-rows';
  /** float32 `[n, length of a row]`: 0 where an element is dropped, else one over the share that is kept. */
  readonly table: Value;
  /** int32 `[rows of the mask]`, below n. */
  readonly rows: Value;
}

/**
 * Three small tables of random numbers, multiples of a power of two below 1. The fraction of their sum is a tensor of
 * random numbers: for a tensor `[a, b, c]` they are `[a, b, 1]`, `[1, b, c]` and `[a, 1, c]`. Any four of its elements are
 * independent of each other: a first relation holds among the eight corners of a box.
 */
export interface SummedTables {
  readonly kind: 'summed-tables';
  readonly tables: readonly [Value, Value, Value];
  /** Scalar of the tables' type: elements below it are dropped. */
  readonly threshold: Value;
  /** One over the share that is kept. */
  readonly scale: number;
}

/** What a mask is made from each time that it is used. */
export type MaskSource = PickedRows | SummedTables;

/** What is kept of a tensor. */
export interface KeepMask {
  /** float32 numbers to multiply with, 0 for what is dropped, or booleans, false for what is dropped. */
  readonly kind: 'factors' | 'booleans';
  readonly value: Value;
  /** What is kept has still to be multiplied by this. */
  readonly scale: number;
}

/** @param rows of the source, or those of them that are asked for, in any shape: the mask has one axis more */
export function pickedMask(graph: Graph, table: Value, rows: Value): KeepMask {
  return { kind: 'factors', value: graph.node('Gather', [table, rows], { axis: 0 }), scale: 1 };
}

/** @param tables of the source, or parts of them that have a sum */
export function summedMask(
  graph: Graph,
  [first, second, third]: readonly Value[],
  { threshold, scale }: SummedTables,
): KeepMask {
  const sum = graph.node('Add', [graph.node('Add', [first!, third!]), second!]);
  const fraction = graph.node('Sub', [sum, graph.node('Floor', [sum])]);
  return { kind: 'booleans', value: graph.node('GreaterOrEqual', [fraction, threshold]), scale };
}

/** The tensor with 0 for what is dropped; its scale is for the caller to apply. */
export function masked(graph: Graph, value: Value, mask: KeepMask): Value {
  return mask.kind === 'factors'
    ? graph.node('Mul', [value, mask.value])
    : graph.node('Where', [mask.value, value, graph.scalar(0)]);
}
