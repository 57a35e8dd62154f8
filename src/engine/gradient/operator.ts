import type { Graph, Value } from '../graph/graph.ts';

/**
 * The gradient of the loss with respect to a value: a tensor of the value's shape, or, for a table of which a batch
 * read only some rows, those rows (`rows` `[n, width]`, to be added up at `indices` `[n]`).
 */
export type Gradient =
  | { readonly kind: 'dense'; readonly value: Value }
  | { readonly kind: 'rows'; readonly rows: Value; readonly indices: Value };

/** One application of an operator, as the tape remembers it. */
export interface OperatorCall<Settings> {
  readonly inputs: readonly Value[];
  readonly output: Value;
  /** What the forward pass hands to the backward pass beside inputs and output. */
  readonly saved: readonly Value[];
  readonly settings: Settings;
}

/**
 * A differentiable operator: how to write its ONNX nodes, and how to write its gradient's.
 *
 * An operator has one output. To add one, write it in a file of its own and list it in `operators/registry.ts`, where
 * the finite-difference test finds it.
 */
export interface Operator<Settings> {
  readonly name: string;
  /**
   * Its result is computed again where the backward pass of another needs it: for its size it takes little time, and its
   * input is kept for its own backward pass anyway.
   */
  readonly cheap?: true;
  forward(
    graph: Graph,
    inputs: readonly Value[],
    settings: Settings,
  ): { readonly output: Value; readonly saved?: readonly Value[] };
  /**
   * The gradients with respect to the inputs, in their order; undefined where `wanted` is false or where the input is
   * not differentiable (indices, masks).
   */
  gradient(
    graph: Graph,
    call: OperatorCall<Settings>,
    outputGradient: Value,
    wanted: readonly boolean[],
  ): readonly (Gradient | undefined)[];
}

/** An operator that was written into a graph. */
export interface AppliedOperator {
  readonly kind: 'operator';
  readonly operator: Operator<unknown>;
  readonly call: OperatorCall<unknown>;
}

export function dense(value: Value): Gradient {
  return { kind: 'dense', value };
}
