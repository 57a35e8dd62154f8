import { writeSpanModel } from '../architectures/encoder.ts';
import { type BlockShapes, trainableWriter } from '../architectures/model-writer.ts';
import type { EncoderConfig } from '../architectures/config.ts';
import type { DropoutSource } from '../dropout/dropout-sites.ts';
import type { Graph, Value } from '../graph/graph.ts';
import { type Keeping, Tape } from '../gradient/tape.ts';
import { spanLoss } from '../operators/span-loss.ts';
import type { ModelDefinition } from './model-definition.ts';

/** A batch, as values of a graph. */
export interface BatchValues {
  /** int64 `[batch, sequence]` each. */
  readonly inputIds: Value;
  readonly attentionMask: Value;
  readonly tokenTypeIds: Value | undefined;
  /** int64 `[batch]` each. */
  readonly startPositions: Value;
  readonly endPositions: Value;
  /** float32 `[2]`: see `spanLoss`. */
  readonly counts?: Value | undefined;
}

export interface Forward {
  readonly tape: Tape;
  /** `[tokens, 2]`. */
  readonly logits: Value;
  /** The mean span loss, a scalar. */
  readonly loss: Value;
  /** int64 `[2]`: batch and sequence. */
  readonly gridShape: Value;
}

/** Writes a model from its batch to its loss, ready to be differentiated. */
export function writeForward(
  graph: Graph,
  model: ModelDefinition,
  batch: BatchValues,
  parts: {
    readonly shapes: BlockShapes;
    readonly sites: DropoutSource;
    readonly keeping: Keeping;
    readonly frozenPadding: boolean;
    readonly parameter: (name: string) => Value;
  },
): Forward {
  const { architecture, config, lora } = model;
  const tape = new Tape(graph);
  const writer = trainableWriter({ tape, config, lora, ...parts });
  const logits = writeSpanModel(writer, config, architecture.names(config), batch);
  const gridShape = graph.node('Shape', [batch.inputIds]);
  const inputs = [logits, batch.startPositions, batch.endPositions];
  return { tape, logits, gridShape, loss: tape.apply(spanLoss, inputs, { shape: gridShape, counts: batch.counts }) };
}

/** Inputs that say how to cut tensors into blocks: see `blockShapeFeeds`. */
export const blockShapeNames = {
  split: 'shape.split',
  heads: 'shape.heads',
  blocks: 'shape.blocks',
  rowBlocks: 'shape.row_blocks',
  columnBlocks: 'shape.column_blocks',
  elementBlocks: 'shape.element_blocks',
} as const satisfies Record<keyof BlockShapes, string>;

/** The shapes of blocks: fed by the host where the graph's target has blocks, else those of whole tensors. */
export function blockShapes(graph: Graph, config: EncoderConfig, inputIds: Value): BlockShapes {
  return graph.target.blocks ? fedShapes(graph) : wholeShapes(graph, config, inputIds);
}

function fedShapes(graph: Graph): BlockShapes {
  const shape = (name: string, rank: number) => graph.input(name, 'int64', [rank]);
  return {
    split: shape(blockShapeNames.split, 4),
    heads: shape(blockShapeNames.heads, 4),
    blocks: shape(blockShapeNames.blocks, 4),
    rowBlocks: shape(blockShapeNames.rowBlocks, 4),
    columnBlocks: shape(blockShapeNames.columnBlocks, 4),
    elementBlocks: shape(blockShapeNames.elementBlocks, 2),
  };
}

function wholeShapes(
  graph: Graph,
  { heads, hiddenSize, intermediateSize }: EncoderConfig,
  inputIds: Value,
): BlockShapes {
  const grid = graph.node('Shape', [inputIds]);
  const part = (index: number) => graph.node('Gather', [grid, graph.integers([index])], { axis: 0 });
  const concatenated = (...parts: readonly Value[]) => graph.node('Concat', parts, { axis: 0 });
  const [rows, columns, one] = [part(0), part(1), graph.integers([1])];
  const [headCount, headSize] = [graph.integers([heads]), graph.integers([hiddenSize / heads])];
  const whole = concatenated(rows, headCount, columns, headSize);
  return {
    split: concatenated(rows, columns, headCount, headSize),
    heads: whole,
    blocks: whole,
    rowBlocks: concatenated(rows, headCount, one, columns),
    columnBlocks: concatenated(rows, headCount, columns, one),
    elementBlocks: graph.integers([-1, intermediateSize]),
  };
}
