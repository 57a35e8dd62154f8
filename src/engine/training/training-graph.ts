import { HashedDropout } from '../dropout/hashed-dropout.ts';
import { type DrawnDropoutSite, DropoutSites } from '../dropout/dropout-sites.ts';
import { Graph, type Value } from '../graph/graph.ts';
import { type GraphTarget, processorTarget } from '../graph/target.ts';
import type { Gradient } from '../gradient/operator.ts';
import type { Keeping } from '../gradient/tape.ts';
import { columnOf } from '../operators/span-loss.ts';
import type { TensorView } from '../trainer.ts';
import { type BatchValues, blockShapes, writeForward } from './forward.ts';
import type { ModelDefinition } from './model-definition.ts';

/** A gradient as the host receives it. */
export type GradientOutput =
  | { readonly kind: 'dense'; readonly parameter: string; readonly output: Value }
  | { readonly kind: 'rows'; readonly parameter: string; readonly rows: Value; readonly indices: Value };

export interface SpanGraph {
  readonly graph: Graph;
  readonly sites: readonly DrawnDropoutSite[];
  /** float32 `[batch, sequence]` each. */
  readonly startLogits: Value;
  readonly endLogits: Value;
  readonly loss: Value;
}

export interface GradientGraph {
  readonly graph: Graph;
  readonly sites: readonly DrawnDropoutSite[];
  readonly loss: Value;
  readonly gradients: readonly GradientOutput[];
}

/** Names of the inputs that hold running sums of gradients over micro-batches. */
export const accumulatedName = (parameter: string) => `accumulated:${parameter}`;

/**
 * The forward pass without dropout: logits and loss.
 *
 * @param constants the parameters; inputs of the graph where left out
 */
export function evaluationGraph(
  model: ModelDefinition,
  target: GraphTarget = processorTarget,
  constants?: ReadonlyMap<string, TensorView>,
): SpanGraph {
  const { graph, sites, logits, loss, gridShape } = forwardOf(model, target, 'evaluate', { constants });
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
  /** The embeddings of padding never learn, as with transformers' models; they do where left out. */
  readonly frozenPadding?: boolean;
}

/**
 * Forward and backward pass: the loss of a batch and its gradients with respect to `trained`, times the input
 * `loss_scale`.
 */
export function gradientGraph(
  model: ModelDefinition,
  trained: readonly string[],
  { accumulate, recompute, frozenPadding = false }: GradientSettings,
  target: GraphTarget = processorTarget,
): GradientGraph {
  const { graph, tape, sites, loss } = forwardOf(model, target, recompute ? 'input' : 'everything', { frozenPadding });
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

/** A parameter that does not change, as a constant of the graph. */
export function constantTensor(graph: Graph, name: string, { shape, data }: TensorView): Value {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return graph.initializer(name, { type: 'float32', shape, data: bytes });
}

/** Name of the input that the masks of dropout are made from where the host does not draw them. */
export const dropoutKeyName = 'dropout.key';

/** Name of the input that says how many rows the loss is the mean of, by its starts and by its ends. */
export const countsName = 'loss.counts';

function forwardOf(
  model: ModelDefinition,
  target: GraphTarget,
  purpose: 'evaluate' | Keeping,
  {
    constants,
    frozenPadding = false,
  }: { readonly constants?: ReadonlyMap<string, TensorView> | undefined; readonly frozenPadding?: boolean } = {},
) {
  const graph = new Graph(undefined, target);
  const isGradient = purpose !== 'evaluate';
  const counts = isGradient ? graph.input(countsName, 'float32', [2]) : undefined;
  const batch = { ...batchInputs(graph, model), counts };
  const drawn = new DropoutSites(graph, isGradient);
  const sites =
    target.drawnMasks || !isGradient
      ? drawn
      : hashedDropout(graph, model, batch.inputIds, graph.input(dropoutKeyName, 'uint32', []));
  const forward = writeForward(graph, model, batch, {
    shapes: blockShapes(graph, model.config, batch.inputIds),
    sites,
    keeping: isGradient ? purpose : 'everything',
    frozenPadding,
    parameter: (name) => {
      if (graph.inputs.has(name as Value) || graph.initializers.has(name as Value)) return name as Value;
      const constant = constants?.get(name);
      return constant === undefined
        ? graph.input(name, 'float32', model.shapes.get(name)!)
        : constantTensor(graph, name, constant);
    },
  });
  return { graph, sites: drawn.sites, ...forward };
}

/** Dropout for a model's training whose tables are made in the graph from a uint32 scalar. */
export function hashedDropout(graph: Graph, model: ModelDefinition, inputIds: Value, key: Value): HashedDropout {
  const { sites } = forwardOf(model, processorTarget, 'everything');
  const shapes = sites.map(({ shape }) => shape);
  return new HashedDropout(graph, shapes, graph.node('Shape', [inputIds]), key);
}

function batchInputs(graph: Graph, { config }: ModelDefinition): BatchValues {
  const grid = (name: string) => graph.input(name, 'int64', ['batch', 'sequence']);
  const row = (name: string) => graph.input(name, 'int64', ['batch']);
  return {
    inputIds: grid('input_ids'),
    attentionMask: grid('attention_mask'),
    tokenTypeIds: config.tokenTypes > 0 ? grid('token_type_ids') : undefined,
    startPositions: row('start_positions'),
    endPositions: row('end_positions'),
  };
}
