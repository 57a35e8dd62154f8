import type { Operator } from '../gradient/operator.ts';

/**
 * Rows of a table: table `[rows, width]`, indices int64 `[tokens]`, result `[tokens, width]`.
 *
 * Its gradient stays a list of rows. Repeated indices are added up by the optimiser's host code, in their order:
 * onnxruntime's `ScatterND` with `reduction=add` loses updates to repeated indices on more than one thread.
 */
export const embedding: Operator<object> = {
  name: 'embedding',
  forward: (graph, [table, indices]) => ({ output: graph.node('Gather', [table!, indices!], { axis: 0 }) }),
  gradient: (_graph, { inputs: [, indices] }, outputGradient) => [
    { kind: 'rows', rows: outputGradient, indices: indices! },
    undefined,
  ],
};
