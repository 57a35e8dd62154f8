import type { DropoutSource } from '../dropout/dropout-sites.ts';
import type { Graph, Value } from '../graph/graph.ts';
import type { Keeping, Tape } from '../gradient/tape.ts';
import { add } from '../operators/add.ts';
import { attention } from '../operators/attention.ts';
import type { AttentionShapes } from '../operators/attention-settings.ts';
import { dropout } from '../operators/dropout.ts';
import { embedding } from '../operators/embedding.ts';
import { layerNormalization } from '../operators/layer-normalization.ts';
import { linear } from '../operators/linear.ts';
import { scale } from '../operators/scale.ts';
import type { LoraWiring } from '../lora/lora.ts';
import { activationOperator } from './activation.ts';
import type { EncoderConfig } from './config.ts';

/** Least float32, which Hugging Face adds to the scores of padding. */
export const leastFloat = -3.4028234663852886e38;

/** What an architecture writes its model with: modules by their names in the checkpoint. */
export interface ModelWriter {
  readonly graph: Graph;
  linear(module: string, input: Value): Value;
  layerNorm(module: string, input: Value, width: number): Value;
  /** @param paddingIndex the row that stands for padding, where the table has one */
  embedding(module: string, indices: Value, paddingIndex?: number): Value;
  add(left: Value, right: Value): Value;
  dropout(input: Value, rate: number, width: number): Value;
  activation(input: Value): Value;
  attention(query: Value, key: Value, value: Value, bias: Value): Value;
  /** What attention adds to the scores, from the int64 mask `[batch, sequence]`. */
  attentionBias(mask: Value): Value;
  /** `[batch, sequence]` as `[tokens]`. */
  flat(value: Value): Value;
  /** `value`, which is dear to compute for its size: whoever computes layers again keeps it. */
  kept(value: Value): Value;
  /** A layer, `write` of `input`. */
  layer(input: Value, write: (input: Value) => Value): Value;
}

/** Shape inputs of the blocked operators. */
export interface BlockShapes extends AttentionShapes {
  /** int64 `[2]`: blocks of tokens, elements in a block, for the element-wise chains of the feed-forward layer. */
  readonly elementBlocks: Value;
}

/** Writes a model that can be differentiated, its heavy parts in blocks that fit the cache. */
export function trainableWriter(options: {
  readonly tape: Tape;
  readonly config: EncoderConfig;
  readonly sites: DropoutSource;
  readonly shapes: BlockShapes;
  readonly lora: LoraWiring | undefined;
  /** What the backward pass has of a layer. */
  readonly keeping: Keeping;
  /** Rows that stand for padding never learn. */
  readonly frozenPadding: boolean;
  /** The graph's value of a parameter. */
  readonly parameter: (name: string) => Value;
}): ModelWriter {
  const { tape, config, sites, shapes, lora, keeping, frozenPadding, parameter } = options;
  const { graph } = tape;
  const drop = (input: Value, rate: number, width: number): Value => {
    const site = sites.add(rate, { kind: 'hidden', width });
    return site === undefined ? input : tape.apply(dropout, [input], { site });
  };
  return {
    graph,
    linear(module, input) {
      const output = tape.apply(linear, [input, parameter(`${module}.weight`), parameter(`${module}.bias`)], {});
      const adapter = lora?.adapterOf(module);
      if (adapter === undefined) return output;
      const dropped = drop(input, adapter.dropout, adapter.inputs);
      const down = tape.apply(linear, [dropped, parameter(adapter.down)], {});
      const up = tape.apply(linear, [down, parameter(adapter.up)], {});
      return tape.apply(add, [output, tape.apply(scale, [up], { factor: adapter.scale })], {});
    },
    layerNorm: (module, input, width) =>
      tape.apply(layerNormalization, [input, parameter(`${module}.weight`), parameter(`${module}.bias`)], {
        epsilon: config.layerNormEpsilon,
        width,
      }),
    embedding: (module, indices, paddingIndex) =>
      tape.apply(embedding, [parameter(`${module}.weight`), indices], {
        paddingIndex: frozenPadding ? paddingIndex : undefined,
      }),
    add: (left, right) => tape.apply(add, [left, right], {}),
    dropout: drop,
    activation: (input) =>
      tape.apply(activationOperator(config.activation), [input], { blockShape: shapes.elementBlocks }),
    attention: (query, key, value, bias) =>
      tape.apply(attention, [query, key, value, bias], {
        headSize: config.hiddenSize / config.heads,
        width: config.hiddenSize,
        shapes,
        site: sites.add(config.attentionDropout, { kind: 'attention', heads: config.heads }),
      }),
    attentionBias(mask) {
      const hidden = graph.node('Sub', [graph.scalar(1), graph.node('Cast', [mask], { to: 1 })]);
      const bias = graph.node('Mul', [hidden, graph.scalar(leastFloat)]);
      const perHead = graph.node('Unsqueeze', [bias, graph.integers([1, 2])]);
      const expanded = graph.node('Expand', [perHead, graph.integers([1, config.heads, 1, 1])]);
      return graph.node('Reshape', [expanded, graph.target.blocks ? shapes.columnBlocks : shapes.rowBlocks]);
    },
    flat: (value) => graph.node('Reshape', [value, graph.integers([-1])]),
    kept: (value) => tape.keep(value),
    layer: (input, write) => tape.segment(input, keeping, write),
  };
}
