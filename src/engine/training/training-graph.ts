import type { Architecture } from '../architectures/architecture.ts';
import type { EncoderConfig } from '../architectures/config.ts';
import { writeSpanModel } from '../architectures/encoder.ts';
import { type BlockShapes, trainableWriter } from '../architectures/model-writer.ts';
import { type DropoutSite, DropoutSites } from '../dropout/dropout-sites.ts';
import { Graph, type Value } from '../graph/graph.ts';
import type { Gradient } from '../gradient/operator.ts';
import { Tape } from '../gradient/tape.ts';
import type { LoraWiring } from '../lora/lora.ts';
import { columnOf, spanLoss } from '../operators/span-loss.ts';

/** A model as the engine sees it: its architecture, its sizes, and the shape of every parameter. */
export interface ModelDefinition {
  readonly architecture: Architecture;
  readonly config: EncoderConfig;
  /** Every parameter's shape by checkpoint name, those of LoRA adapters included. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  readonly lora: LoraWiring | undefined;
}

/** A gradient as the host receives it. */
export type GradientOutput =
  | { readonly kind: 'dense'; readonly parameter: string; readonly output: Value }
  | { readonly kind: 'rows'; readonly parameter: string; readonly rows: Value; readonly indices: Value };

export interface SpanGraph {
  readonly graph: Graph;
  readonly sites: readonly DropoutSite[];
  /** float32 `[batch, sequence]` each. */
  readonly startLogits: Value;
  readonly endLogits: Value;
  readonly loss: Value;
}

export interface GradientGraph {
  readonly graph: Graph;
  readonly sites: readonly DropoutSite[];
  readonly loss: Value;
  readonly gradients: readonly GradientOutput[];
}

/** Names of the inputs that hold running sums of gradients over micro-batches. */
export const accumulatedName = (parameter: string) => `accumulated:${parameter}`;

/** The forward pass without dropout: logits and loss. */
export function evaluationGraph(model: ModelDefinition): SpanGraph {
  const { graph, sites, logits, loss, gridShape } = writeForward(model, 'evaluate');
  const grid = ['float32', ['batch', 'sequence']] as const;
  return {
    graph,
    sites,
    startLogits: graph.output(columnOf(graph, logits, 0, gridShape), ...grid),
    endLogits: graph.output(columnOf(graph, logits, 1, gridShape), ...grid),
    loss: graph.output(loss, 'float32', []),
  };
}

export interface GradientSettings {
  /** More than one micro-batch in a step: gradients are added to what the inputs `accumulated:…` hold. */
  readonly accumulate: boolean;
  /** Layers are computed again in the backward pass: less memory, more time. */
  readonly recompute: boolean;
}

/**
 * Forward and backward pass: the loss of a batch and its gradients with respect to `trained`, times the input
 * `loss_scale`.
 */
export function gradientGraph(
  model: ModelDefinition,
  trained: readonly string[],
  { accumulate, recompute }: GradientSettings,
): GradientGraph {
  const { graph, tape, sites, loss } = writeForward(model, recompute ? 'train-recomputing' : 'train');
  const seed = graph.input('loss_scale', 'float32', []);
  const found = tape.gradients(loss, seed, new Set(trained.map((name) => name as Value)));
  const gradients = [...found].flatMap(([parameter, contributions]) =>
    contributions.map((gradient) => gradientOutput(graph, model, parameter, gradient, accumulate)),
  );
  graph.output(loss, 'float32', []);
  return { graph, sites, loss, gradients };
}

function gradientOutput(
  graph: Graph,
  model: ModelDefinition,
  parameter: string,
  gradient: Gradient,
  accumulate: boolean,
): GradientOutput {
  const shape = model.shapes.get(parameter)!;
  if (gradient.kind === 'rows') {
    graph.output(gradient.rows, 'float32', ['tokens', shape[1]!]);
    graph.output(gradient.indices, 'int64', ['tokens']);
    return { kind: 'rows', parameter, rows: gradient.rows, indices: gradient.indices };
  }
  const value = accumulate
    ? graph.node('Add', [graph.input(accumulatedName(parameter), 'float32', shape), gradient.value])
    : gradient.value;
  return { kind: 'dense', parameter, output: graph.output(value, 'float32', shape) };
}

function writeForward(model: ModelDefinition, purpose: 'evaluate' | 'train' | 'train-recomputing') {
  const graph = new Graph();
  const tape = new Tape(graph);
  const sites = new DropoutSites(graph, purpose !== 'evaluate');
  const grid = (name: string) => graph.input(name, 'int64', ['batch', 'sequence']);
  const inputs = {
    inputIds: grid('input_ids'),
    attentionMask: grid('attention_mask'),
    tokenTypeIds: model.config.tokenTypes > 0 ? grid('token_type_ids') : undefined,
  };
  const shapes = blockShapes(graph);
  const writer = trainableWriter({
    tape,
    config: model.config,
    sites,
    shapes,
    lora: model.lora,
    keeping: purpose === 'train-recomputing' ? 'input' : 'everything',
    parameter: (name) =>
      graph.inputs.has(name as Value) ? (name as Value) : graph.input(name, 'float32', model.shapes.get(name)!),
  });
  const logits = writeSpanModel(writer, model.config, model.architecture.names(model.config), inputs);
  const gridShape = graph.node('Shape', [inputs.inputIds]);
  const positions = ['start_positions', 'end_positions'].map((name) => graph.input(name, 'int64', ['batch']));
  const loss = tape.apply(spanLoss, [logits, ...positions], { shape: gridShape });
  return { graph, tape, sites: sites.sites, logits, loss, gridShape };
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

function blockShapes(graph: Graph): BlockShapes {
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
