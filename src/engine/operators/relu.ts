import type { Value } from '../graph/graph.ts';
import { dense, type Operator } from '../gradient/operator.ts';

/** y = max(x, 0); its slope at 0 is taken as 0. */
export const relu: Operator<{ readonly blockShape: Value }> = {
  name: 'relu',
  forward: (graph, [input]) => ({ output: graph.node('Relu', [input!]) }),
  gradient: (graph, { output }, outputGradient) => [
    dense(graph.node('Mul', [outputGradient, graph.node('Sign', [output])])),
  ],
};
