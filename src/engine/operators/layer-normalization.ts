import { after } from '../gradient/after.ts';
import { dense, type Operator } from '../gradient/operator.ts';

/**
 * Layer normalisation over the last axis (Ba et al. 2016): x `[tokens, width]`, γ and β `[width]`.
 *
 * With x̂ the normalised input, g = dy·γ and means over the width: dx = (g − mean(g) − x̂·mean(g·x̂)) / σ.
 */
export const layerNormalization: Operator<{ readonly epsilon: number; readonly width: number }> = {
  name: 'layerNormalization',
  cheap: true,
  forward(graph, inputs, { epsilon }) {
    const attributes = { axis: -1, epsilon: { float: epsilon } };
    const [output, mean, inverseDeviation] = graph.nodeOf(3, 'LayerNormalization', inputs, attributes);
    return { output: output!, saved: [mean!, inverseDeviation!] };
  },
  gradient(graph, { inputs, saved, settings: { width } }, outputGradient, [wantsInput, wantsGamma, wantsBeta]) {
    const [input, gamma] = inputs as [typeof outputGradient, typeof outputGradient];
    const [mean, inverseDeviation] = saved as [typeof outputGradient, typeof outputGradient];
    // Else it is normalised in the forward pass, and kept until here.
    const late = after(graph, outputGradient, [], input);
    const normalized = graph.node('Mul', [graph.node('Sub', [late, mean]), inverseDeviation]);
    const projected = graph.node('Mul', [outputGradient, normalized]);
    const sumOverTokens = (value: typeof input) =>
      graph.node('ReduceSum', [value, graph.integers([0])], { keepdims: 0 });
    const inputGradient = () => {
      const gammaColumn = graph.node('Reshape', [gamma, graph.integers([width, 1])]);
      // A product with γ takes the mean and the factor at once; graphics cards would round what goes into it.
      const weightedMean = (value: typeof input) =>
        graph.target.blocks
          ? graph.node('Gemm', [value, gammaColumn], { alpha: { float: 1 / width } })
          : graph.node('ReduceMean', [graph.node('Mul', [value, gamma]), graph.integers([-1])], { keepdims: 1 });
      const centred = graph.node('Sub', [graph.node('Mul', [outputGradient, gamma]), weightedMean(outputGradient)]);
      const correction = graph.node('Mul', [normalized, weightedMean(projected)]);
      return graph.node('Mul', [graph.node('Sub', [centred, correction]), inverseDeviation]);
    };
    return [
      wantsInput ? dense(inputGradient()) : undefined,
      wantsGamma ? dense(sumOverTokens(projected)) : undefined,
      wantsBeta ? dense(sumOverTokens(outputGradient)) : undefined,
    ];
  },
};
