import { dense, type Operator } from '../gradient/operator.ts';
import { linearProduct } from '../graph/products.ts';

/**
 * `y = x Wᵀ + b`, as `torch.nn.Linear`: x `[tokens, in]`, W `[out, in]`, b `[out]` (may be left out), y `[tokens, out]`.
 */
export const linear: Operator<object> = {
  name: 'linear',
  forward: (graph, inputs) => ({ output: linearProduct(graph, inputs, { transB: 1 }) }),
  gradient(graph, { inputs: [input, weight] }, outputGradient, [wantsInput, wantsWeight, wantsBias]) {
    return [
      wantsInput ? dense(linearProduct(graph, [outputGradient, weight!])) : undefined,
      wantsWeight ? dense(linearProduct(graph, [outputGradient, input!], { transA: 1 })) : undefined,
      wantsBias ? dense(graph.node('ReduceSum', [outputGradient, graph.integers([0])], { keepdims: 0 })) : undefined,
    ];
  },
};
