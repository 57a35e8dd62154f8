import type { Value } from '../graph/graph.ts';
import type { EncoderNames } from './architecture.ts';
import type { EncoderConfig } from './config.ts';
import type { ModelWriter } from './model-writer.ts';
import { headModule } from './parameters.ts';

/** int64 `[batch, sequence]` each. */
export interface EncoderInputs {
  readonly inputIds: Value;
  readonly attentionMask: Value;
  readonly tokenTypeIds: Value | undefined;
}

/** Writes an encoder with its span head; the result is the logits, `[tokens, 2]`. */
export function writeSpanModel(
  writer: ModelWriter,
  config: EncoderConfig,
  names: EncoderNames,
  inputs: EncoderInputs,
): Value {
  const ofLayer = (layer: number) => (name: string) => name.replace('#', String(layer));
  const norm = (layer: number, sum: Value) =>
    layer < 0 ? sum : writer.layerNorm(ofLayer(layer)(names.outputNorm), sum, config.hiddenSize);
  let sum = writeEmbeddings(writer, config, names, inputs);
  const bias = writer.attentionBias(inputs.attentionMask);
  // From sum to sum: what is kept between layers is then all that their normalisation and the next layer need.
  for (let layer = 0; layer < config.layers; layer += 1)
    sum = writer.layer(sum, (input) => writeLayer(writer, config, ofLayer(layer), names, norm(layer - 1, input), bias));
  return writer.layer(sum, (input) => {
    const hidden = norm(config.layers - 1, input);
    return writer.linear(headModule, writer.dropout(hidden, config.headDropout, config.hiddenSize));
  });
}

function writeEmbeddings(
  writer: ModelWriter,
  config: EncoderConfig,
  names: EncoderNames,
  { inputIds, tokenTypeIds }: EncoderInputs,
): Value {
  const { padTokenId } = config;
  const words = writer.embedding(names.wordEmbeddings, writer.flat(inputIds), padTokenId);
  const positions = writer.embedding(
    names.positionEmbeddings,
    positionIds(writer, config, inputIds),
    config.positionIds === 'counted' ? undefined : padTokenId,
  );
  let sum = writer.add(words, positions);
  if (names.tokenTypeEmbeddings !== undefined && tokenTypeIds !== undefined)
    sum = writer.add(sum, writer.embedding(names.tokenTypeEmbeddings, writer.flat(tokenTypeIds)));
  const normalized = writer.layerNorm(names.embeddingNorm, sum, config.embeddingSize);
  const dropped = writer.dropout(normalized, config.hiddenDropout, config.embeddingSize);
  return names.embeddingProjection === undefined ? dropped : writer.linear(names.embeddingProjection, dropped);
}

/** A layer but for its last normalisation. */
function writeLayer(
  writer: ModelWriter,
  config: EncoderConfig,
  module: (name: string) => string,
  names: EncoderNames,
  input: Value,
  bias: Value,
): Value {
  const [query, key, value] = [names.query, names.key, names.value].map((name) => writer.linear(module(name), input));
  const context = writer.kept(writer.attention(query!, key!, value!, bias));
  const attended = writer.dropout(
    writer.linear(module(names.attentionOutput), context),
    config.attentionOutputDropout,
    config.hiddenSize,
  );
  const middle = writer.layerNorm(module(names.attentionNorm), writer.add(attended, input), config.hiddenSize);
  const widened = writer.activation(writer.linear(module(names.feedForwardIn), middle));
  const narrowed = writer.dropout(
    writer.linear(module(names.feedForwardOut), widened),
    config.hiddenDropout,
    config.hiddenSize,
  );
  return writer.add(narrowed, middle);
}

/** int64 `[tokens]`. */
function positionIds(writer: ModelWriter, { positionIds, padTokenId }: EncoderConfig, inputIds: Value): Value {
  const { graph } = writer;
  if (positionIds === 'counted') {
    const shape = graph.node('Shape', [inputIds]);
    const length = graph.node('Gather', [shape, graph.integer(1)], { axis: 0 });
    const row = graph.node('Range', [graph.integer(0), length, graph.integer(1)]);
    return writer.flat(graph.node('Expand', [row, shape]));
  }
  const padding = graph.integer(padTokenId);
  const isToken = graph.node('Not', [graph.node('Equal', [inputIds, padding])]);
  const kept = graph.node('Cast', [isToken], { to: 7 });
  const counted = graph.node('CumSum', [kept, graph.integer(1)]);
  return writer.flat(graph.node('Add', [graph.node('Mul', [counted, kept]), padding]));
}
