import type { Graph, Value } from '../graph/graph.ts';
import type { Operator } from '../gradient/operator.ts';
import { activationGradient } from './activation-gradient.ts';

/**
 * Gaussian error linear unit with the exact error function (Hendrycks & Gimpel 2016), `gelu` in Hugging Face's configs:
 * y = x·Φ(x), so dx = dy·(Φ(x) + x·φ(x)). With s = x/√2 that is dy·(½ + ½erf(s) + s·exp(−s² − ½ln π)).
 */
export const gelu: Operator<{ readonly blockShape: Value }> = {
  name: 'gelu',
  cheap: true,
  forward: (graph, [input]) => ({ output: graph.contrib('Gelu', [input!]) }),
  gradient: (graph, { inputs: [input], settings: { blockShape } }, outputGradient) =>
    activationGradient(graph, input!, outputGradient, blockShape, (body, x, dy) => {
      const s = body.node('Mul', [x, body.scalar(Math.SQRT1_2)]);
      const exponent = body.node('Sub', [body.scalar(-Math.log(Math.PI) / 2), body.node('Mul', [s, s])]);
      const slope = body.node('Mul', [s, body.node('Exp', [exponent])]);
      const share = halved(body, body.node('Erf', [s]));
      return body.node('Mul', [body.node('Add', [share, slope]), dy]);
    }),
};

/** ½ + ½v for v from −1 to 1, where a hard sigmoid cuts nothing off: one operator instead of two. */
function halved(body: Graph, value: Value): Value {
  return body.node('HardSigmoid', [value], { alpha: { float: 0.5 }, beta: { float: 0.5 } });
}
