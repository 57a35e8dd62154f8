import { dense, type Operator } from '../gradient/operator.ts';

/** A tensor times a constant. */
export const scale: Operator<{ readonly factor: number }> = {
  name: 'scale',
  forward: (graph, [input], { factor }) => ({ output: graph.node('Mul', [input!, graph.scalar(factor)]) }),
  gradient: (graph, { settings }, outputGradient) => [
    dense(graph.node('Mul', [outputGradient, graph.scalar(settings.factor)])),
  ],
};
