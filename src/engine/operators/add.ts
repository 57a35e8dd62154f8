import { dense, type Operator } from '../gradient/operator.ts';

/** Sum of two tensors of one shape. */
export const add: Operator<object> = {
  name: 'add',
  forward: (graph, [left, right]) => ({ output: graph.node('Add', [left!, right!]) }),
  gradient: (_graph, _call, outputGradient) => [dense(outputGradient), dense(outputGradient)],
};
