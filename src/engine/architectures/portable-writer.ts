import type { Graph, Value } from '../graph/graph.ts';
import type { EncoderConfig } from './config.ts';
import { leastFloat, type ModelWriter } from './model-writer.ts';

/**
 * Writes a model for other runtimes: ONNX's own operators only, shapes found in the graph, nothing but the forward pass.
 *
 * @param parameter the graph's value of a parameter
 */
export function portableWriter(graph: Graph, config: EncoderConfig, parameter: (name: string) => Value): ModelWriter {
  const node = graph.node.bind(graph);
  const { heads, hiddenSize } = config;
  const headSize = hiddenSize / heads;
  const integers = (values: readonly number[]) => graph.integers(values);
  let grid: Value | undefined;
  const splitHeads = (value: Value, order: readonly number[]) => {
    const shape = node('Concat', [grid!, integers([heads, headSize])], { axis: 0 });
    return node('Transpose', [node('Reshape', [value, shape])], { perm: order });
  };
  return {
    graph,
    linear: (module, input) =>
      node('Gemm', [input, parameter(`${module}.weight`), parameter(`${module}.bias`)], { transB: 1 }),
    layerNorm: (module, input) =>
      node('LayerNormalization', [input, parameter(`${module}.weight`), parameter(`${module}.bias`)], {
        axis: -1,
        epsilon: { float: config.layerNormEpsilon },
      }),
    embedding: (module, indices) => node('Gather', [parameter(`${module}.weight`), indices], { axis: 0 }),
    add: (left, right) => node('Add', [left, right]),
    dropout: (input) => input,
    activation: (input) => activations[config.activation](graph, input),
    attention(query, key, value, bias) {
      const scores = node('MatMul', [splitHeads(query, [0, 2, 1, 3]), splitHeads(key, [0, 2, 3, 1])]);
      const scaled = node('Mul', [scores, graph.scalar(1 / Math.sqrt(headSize))]);
      const probabilities = node('Softmax', [node('Add', [scaled, bias])], { axis: -1 });
      const context = node('MatMul', [probabilities, splitHeads(value, [0, 2, 1, 3])]);
      return node('Reshape', [node('Transpose', [context], { perm: [0, 2, 1, 3] }), integers([-1, hiddenSize])]);
    },
    attentionBias(mask) {
      grid = node('Shape', [mask]);
      const hidden = node('Sub', [graph.scalar(1), node('Cast', [mask], { to: 1 })]);
      return node('Unsqueeze', [node('Mul', [hidden, graph.scalar(leastFloat)]), integers([1, 2])]);
    },
    flat: (value) => node('Reshape', [value, integers([-1])]),
    kept: (value) => value,
    layer: (input, write) => write(input),
  };
}

const activations: Record<EncoderConfig['activation'], (graph: Graph, input: Value) => Value> = {
  relu: (graph, input) => graph.node('Relu', [input]),
  gelu(graph, input) {
    const error = graph.node('Erf', [graph.node('Mul', [input, graph.scalar(Math.SQRT1_2)])]);
    const doubled = graph.node('Mul', [input, graph.node('Add', [error, graph.scalar(1)])]);
    return graph.node('Mul', [doubled, graph.scalar(0.5)]);
  },
  gelu_new(graph, input) {
    const cube = graph.node('Mul', [graph.node('Mul', [input, input]), input]);
    const inner = graph.node('Add', [input, graph.node('Mul', [cube, graph.scalar(0.044715)])]);
    const tanh = graph.node('Tanh', [graph.node('Mul', [inner, graph.scalar(Math.sqrt(2 / Math.PI))])]);
    const doubled = graph.node('Mul', [input, graph.node('Add', [tanh, graph.scalar(1)])]);
    return graph.node('Mul', [doubled, graph.scalar(0.5)]);
  },
};
