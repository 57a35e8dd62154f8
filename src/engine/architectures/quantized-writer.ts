import type { Graph, Value } from '../graph/graph.ts';
import { quantizeRows, transposed } from '../quantization/quantize-rows.ts';
import type { TensorView } from '../trainer.ts';
import type { ModelWriter } from './model-writer.ts';
import { headModule } from './parameters.ts';

/**
 * Weights have 7 bits, in which two products of 8-bit activations sum up within 16 bits: processors without VNNI cut off
 * what is more, and would answer otherwise than those with it (onnxruntime calls it `reduce_range`).
 */
const greatestWeight = 63;
/** Embeddings are looked up, not multiplied. */
const greatestEmbedding = 127;

/**
 * A writer whose linear layers compute in whole numbers: weights as int8, one scale an output; activations quantised as
 * they come (ONNX's `DynamicQuantizeLinear` and `MatMulInteger`). Word embeddings are int8 with a scale a row. All else,
 * and the small head that decides where an answer begins, is as `plain` writes it.
 *
 * @param wordEmbeddings their module
 */
export function quantizedWriter(
  plain: ModelWriter,
  parameters: ReadonlyMap<string, TensorView>,
  wordEmbeddings: string,
): ModelWriter {
  const { graph } = plain;
  /** Query, key and value read the same activations: quantised once. */
  const activations = new Map<Value, readonly Value[]>();
  const quantized = (input: Value): readonly Value[] => {
    const known = activations.get(input) ?? graph.nodeOf(3, 'DynamicQuantizeLinear', [input]);
    activations.set(input, known);
    return known;
  };
  return {
    ...plain,
    linear(module, input) {
      if (module === headModule) return plain.linear(module, input);
      const weight = quantizeRows(parameters.get(`${module}.weight`)!, greatestWeight);
      const [values, scale, zero] = quantized(input);
      const { rows: outputs, columns: inputs } = weight;
      const integers = int8(graph, `${module}.weight_quantized`, [inputs, outputs], transposed(weight));
      const product = graph.node('MatMulInteger', [values!, integers, zero!]);
      const scales = floats(graph, `${module}.weight_scale`, [outputs], weight.scales);
      const scaled = graph.node('Mul', [graph.node('Cast', [product], { to: 1 }), graph.node('Mul', [scale!, scales])]);
      const bias = parameters.get(`${module}.bias`)!;
      return graph.node('Add', [scaled, floats(graph, `${module}.bias`, bias.shape, bias.data)]);
    },
    embedding(module, indices) {
      if (module !== wordEmbeddings) return plain.embedding(module, indices);
      const { rows, columns, values, scales } = quantizeRows(parameters.get(`${module}.weight`)!, greatestEmbedding);
      const looked = graph.node(
        'Gather',
        [int8(graph, `${module}.weight_quantized`, [rows, columns], values), indices],
        {
          axis: 0,
        },
      );
      const scale = graph.node('Gather', [floats(graph, `${module}.weight_scale`, [rows, 1], scales), indices], {
        axis: 0,
      });
      return graph.node('Mul', [graph.node('Cast', [looked], { to: 1 }), scale]);
    },
  };
}

function int8(graph: Graph, name: string, shape: readonly number[], values: Int8Array): Value {
  const data = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return graph.initializer(name, { type: 'int8', shape, data });
}

function floats(graph: Graph, name: string, shape: readonly number[], values: Float32Array): Value {
  const data = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return graph.initializer(name, { type: 'float32', shape, data });
}
