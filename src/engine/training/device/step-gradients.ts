import { absent, Graph, type Value } from '../../graph/graph.ts';
import type { Gradient } from '../../gradient/operator.ts';
import { blockShapes, writeForward } from '../forward.ts';
import type { ModelDefinition } from '../model-definition.ts';
import { type GradientSettings, hashedDropout } from '../training-graph.ts';
import { batchAt, type StackedInputs } from './stacked-inputs.ts';
import { type Stretch, tensorOf } from './stretches.ts';

/** What the gradients of a step are written from. */
export interface StepParts {
  readonly model: ModelDefinition;
  readonly stacked: StackedInputs;
  readonly stretches: readonly Stretch[];
  /** Every parameter's value by its name. */
  readonly parameters: ReadonlyMap<string, Value>;
  readonly settings: GradientSettings;
}

export interface StepGradients {
  /** The mean over the step's batches, a scalar. */
  readonly loss: Value;
  /** One tensor for each stretch, times the seed. */
  readonly gradients: ReadonlyMap<Stretch, Value>;
}

/** The loss of the batch at the indices, and its gradient. @param seed what the gradient is multiplied by */
export function batchGradients(graph: Graph, parts: StepParts, indices: readonly Value[], seed: Value): StepGradients {
  const { model, stacked, stretches, parameters, settings } = parts;
  const { batch, key } = batchAt(graph, stacked, indices);
  const { tape, loss } = writeForward(graph, model, batch, {
    shapes: blockShapes(graph, model.config, batch.inputIds),
    sites: hashedDropout(graph, model, batch.inputIds, key),
    keeping: settings.recompute ? 'input' : 'everything',
    frozenPadding: settings.frozenPadding ?? false,
    parameter: (name) => parameters.get(name)!,
  });
  const trained = stretches.flatMap((stretch) => stretch.parameters);
  const names = new Map(trained.map((name) => [parameters.get(name)!, name]));
  const whole = new Map(
    [...tape.gradients(loss, seed, new Set(names.keys()))].map(([value, list]) => {
      const name = names.get(value)!;
      return [name, wholeGradient(graph, list, model.shapes.get(name)!)];
    }),
  );
  return { loss, gradients: new Map(stretches.map((stretch) => [stretch, tensorOf(graph, stretch, whole)])) };
}

/** The mean over a step's micro-batches, by a loop within the step. @param count of them, int64 scalar */
export function accumulatedGradients(
  graph: Graph,
  parts: StepParts,
  step: Value,
  count: Value,
  seed: Value,
): StepGradients {
  const { stretches } = parts;
  const share = graph.node('Reciprocal', [graph.node('Cast', [count], { to: 1 })]);
  const body = new Graph(graph);
  const microBatch = body.input('micro_batch', 'int64', []);
  const goOn = body.input('micro_batch.go_on', 'bool', []);
  const lossBefore = body.input('micro_batch.loss', 'float32', []);
  const before = stretches.map(({ name, shape }) => body.input(`micro_batch.${name}`, 'float32', shape));
  const scaledShare = graph.node('Mul', [share, seed]);
  const { loss, gradients } = batchGradients(body, parts, [step, microBatch], scaledShare);
  body.output(body.node('Identity', [goOn]), 'bool', []);
  body.output(body.node('Add', [lossBefore, body.node('Mul', [loss, share])]), 'float32', []);
  for (const [index, stretch] of stretches.entries())
    body.output(body.node('Add', [before[index]!, gradients.get(stretch)!]), 'float32', stretch.shape);
  const zeros = stretches.map(({ shape }) => graph.node('ConstantOfShape', [graph.integers(shape)]));
  const inputs = [count, absent, graph.scalar(0), ...zeros];
  const [total, ...sums] = graph.nodeOf(1 + stretches.length, 'Loop', inputs, { body });
  return { loss: total!, gradients: new Map(stretches.map((stretch, index) => [stretch, sums[index]!])) };
}

/** A gradient as a tensor of its parameter's shape: rows are added up at their indices. */
function wholeGradient(graph: Graph, gradients: readonly Gradient[], shape: readonly number[]): Value {
  const [first, ...others] = gradients;
  if (first?.kind === 'dense' && others.length === 0) return first.value;
  return gradients.reduce<Value>(
    (sum, gradient) => {
      if (gradient.kind === 'dense') return graph.node('Add', [sum, gradient.value]);
      const places = graph.node('Unsqueeze', [gradient.indices, graph.integers([-1])]);
      return graph.node('ScatterND', [sum, places, gradient.rows], { reduction: 'add' });
    },
    graph.node('ConstantOfShape', [graph.integers(shape)]),
  );
}
