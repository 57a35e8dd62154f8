import type { Value } from '../graph/graph.ts';
import type { Operator } from '../gradient/operator.ts';
import { activationGradient } from './activation-gradient.ts';

const rootTwoOverPi = Math.sqrt(2 / Math.PI);
const cubic = 0.044715;

/**
 * GELU by its tanh approximation (Hendrycks & Gimpel 2016), `gelu_new` in Hugging Face's configs:
 * y = ½x(1 + t) with t = tanh(u), u = √(2/π)(x + 0.044715x³); dx = dy·½·(1 + t + x(1 − t²)u').
 */
export const geluTanh: Operator<{ readonly blockShape: Value }> = {
  name: 'geluTanh',
  cheap: true,
  forward: (graph, [input]) => ({ output: graph.contrib('FastGelu', [input!]) }),
  gradient: (graph, { inputs: [input], settings: { blockShape } }, outputGradient) =>
    activationGradient(graph, input!, outputGradient, blockShape, (body, x, dy) => {
      const times = (value: Value, factor: number) => body.node('Mul', [value, body.scalar(factor)]);
      const plus = (value: Value, term: number) => body.node('Add', [value, body.scalar(term)]);
      const square = body.node('Mul', [x, x]);
      const t = body.node('Tanh', [body.node('Mul', [x, plus(times(square, rootTwoOverPi * cubic), rootTwoOverPi)])]);
      const slope = plus(times(square, 3 * rootTwoOverPi * cubic), rootTwoOverPi);
      const curve = plus(body.node('Neg', [body.node('Mul', [t, t])]), 1);
      const moving = body.node('Mul', [body.node('Mul', [x, slope]), curve]);
      return times(body.node('Mul', [body.node('Add', [plus(t, 1), moving]), dy]), 0.5);
    }),
};
