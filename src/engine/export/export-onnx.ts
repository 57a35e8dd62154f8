import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { writeSpanModel } from '../architectures/encoder.ts';
import { portableWriter } from '../architectures/portable-writer.ts';
import { quantizedWriter } from '../architectures/quantized-writer.ts';
import { Graph } from '../graph/graph.ts';
import type { Model } from '../model/model.ts';
import { encodeModel } from '../onnx/encode.ts';
import { columnOf } from '../operators/span-loss.ts';
import type { TensorView } from '../trainer.ts';

/** ONNX models are protocol buffers, which end at 2 GiB: from here on, weights go into a file beside the model. */
const largestModel = 1_900_000_000;

/** `int8`: weights and word embeddings as whole numbers, a quarter of the size; the rest of the graph is float32. */
export const precisions = ['fp32', 'int8'] as const;
export type Precision = (typeof precisions)[number];

/**
 * Writes a model as ONNX under the names that Hugging Face's exporters give: `input_ids`, `attention_mask` and, where
 * the architecture has segments, `token_type_ids` in (int64 `[batch, sequence]`), `start_logits` and `end_logits` out.
 */
export async function exportOnnx(
  path: string,
  model: Model,
  parameters: ReadonlyMap<string, TensorView>,
  precision: Precision = 'fp32',
): Promise<void> {
  const graph = portableGraph(model, parameters, precision);
  const bytes = [...graph.initializers.values()].reduce((sum, { data }) => sum + data.byteLength, 0);
  const externalName = bytes > largestModel ? `${basename(path)}_data` : undefined;
  const { model: encoded, external } = encodeModel(graph, externalName);
  await writeFile(path, encoded);
  if (externalName !== undefined) await writeFile(`${path}_data`, external);
}

function portableGraph(
  { architecture, config }: Model,
  parameters: ReadonlyMap<string, TensorView>,
  precision: Precision,
): Graph {
  const graph = new Graph();
  const grid = (name: string) => graph.input(name, 'int64', ['batch_size', 'sequence_length']);
  const inputIds = grid('input_ids');
  const attentionMask = grid('attention_mask');
  const tokenTypeIds =
    config.tokenTypes > 1
      ? grid('token_type_ids')
      : config.tokenTypes === 1
        ? graph.node('Mul', [inputIds, graph.integer(0)])
        : undefined;
  const plain = portableWriter(graph, config, (name) => {
    const { shape, data } = parameters.get(name)!;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return graph.initializer(name, { type: 'float32', shape, data: bytes });
  });
  const names = architecture.names(config);
  const writer = precision === 'int8' ? quantizedWriter(plain, parameters, names.wordEmbeddings) : plain;
  const inputs = { inputIds, attentionMask, tokenTypeIds };
  const logits = writeSpanModel(writer, config, names, inputs);
  const shape = graph.node('Shape', [inputIds]);
  for (const [column, name] of ['start_logits', 'end_logits'].entries())
    graph.output(columnOf(graph, logits, column, shape), 'float32', ['batch_size', 'sequence_length'], name);
  return graph;
}
