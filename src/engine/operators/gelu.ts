import type { Value } from '../graph/graph.ts';
import type { Operator } from '../gradient/operator.ts';
import { activationGradient } from './activation-gradient.ts';

/**
 * Gaussian error linear unit with the exact error function (Hendrycks & Gimpel 2016), `gelu` in Hugging Face's configs:
 * y = x·Φ(x), so dx = dy·(Φ(x) + x·φ(x)). With s = x/√2 that is dy·½·(1 + erf(s) + 2s·exp(−s²)/√π).
 */
export const gelu: Operator<{ readonly blockShape: Value }> = {
  name: 'gelu',
  forward: (graph, [input]) => ({ output: graph.contrib('Gelu', [input!]) }),
  gradient: (graph, { inputs: [input], settings: { blockShape } }, outputGradient) =>
    activationGradient(graph, input!, outputGradient, blockShape, (body, x, dy) => {
      const s = body.node('Mul', [x, body.scalar(Math.SQRT1_2)]);
      const gaussian = body.node('Exp', [body.node('Neg', [body.node('Mul', [s, s])])]);
      const slope = body.node('Mul', [body.node('Mul', [s, gaussian]), body.scalar(2 / Math.sqrt(Math.PI))]);
      const doubled = body.node('Add', [body.node('Add', [body.node('Erf', [s]), slope]), body.scalar(1)]);
      return body.node('Mul', [body.node('Mul', [doubled, dy]), body.scalar(0.5)]);
    }),
};
