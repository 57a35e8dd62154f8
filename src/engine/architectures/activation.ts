import { gelu } from '../operators/gelu.ts';
import { geluTanh } from '../operators/gelu-tanh.ts';
import { relu } from '../operators/relu.ts';
import type { Operator } from '../gradient/operator.ts';
import type { Value } from '../graph/graph.ts';
import type { Activation } from './config.ts';

/** The operator behind a name in `config.json`. */
export function activationOperator(activation: Activation): Operator<{ readonly blockShape: Value }> {
  return { gelu, gelu_new: geluTanh, relu }[activation];
}
