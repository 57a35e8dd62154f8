import { Graph, type Value } from '../../graph/graph.ts';
import type { GraphTarget } from '../../graph/target.ts';
import type { Gradient } from '../../gradient/operator.ts';
import { type AdamWSettings, writeAdamW } from '../../optimizer/adamw.ts';
import type { ParameterLayout } from '../../parameters/flat-parameters.ts';
import type { TensorView } from '../../trainer.ts';
import { blockShapes, writeForward } from '../forward.ts';
import type { ModelDefinition } from '../model-definition.ts';
import { constantTensor, type GradientSettings, hashedDropout } from '../training-graph.ts';
import { lossScaleStates, scaledUpdate } from './loss-scale.ts';
import { batchAt, type StackedInputs, stackedInputs } from './stacked-inputs.ts';
import { parametersOf, type Stretch, stretchesOf, tensorOf } from './stretches.ts';

export interface LoopSettings extends GradientSettings {
  readonly optimizer: AdamWSettings;
  /** Largest global norm of the gradient; 0 for no clipping. */
  readonly maxGradNorm: number;
}

/** Inputs and outputs of the loop by what they are. */
export interface LoopGraph {
  readonly graph: Graph;
  readonly stretches: readonly Stretch[];
  /** Each of the state's vectors: the input, and the output that it becomes. */
  readonly state: readonly { readonly input: string; readonly output: Value; readonly of: StatePart }[];
  /** float32 `[steps]` each. */
  readonly losses: Value;
  readonly norms: Value;
}

export type StatePart =
  | { readonly kind: 'parameter' | 'first' | 'second'; readonly stretch: Stretch }
  | { readonly kind: 'scale' | 'streak' };

const vectorKinds = ['parameter', 'first', 'second'] as const;

/** Inputs with one number a step. */
export const stepNumbers = { stepSize: 'steps.step_size', epsilon: 'steps.epsilon', decay: 'steps.decay' } as const;
export const countName = 'steps.count';
export const microBatchesName = 'steps.micro_batches';

/**
 * Several training steps as one ONNX `Loop`: parameters and moments go in once, are changed where the loop runs, and
 * come out once. Frozen parameters are constants of the graph.
 */
export function loopGraph(
  model: ModelDefinition,
  layout: ParameterLayout,
  frozen: ReadonlyMap<string, TensorView>,
  settings: LoopSettings,
  target: GraphTarget,
): LoopGraph {
  const graph = new Graph(undefined, target);
  const constants = new Map([...frozen].map(([name, view]) => [name, constantTensor(graph, name, view)]));
  const stacked = stackedInputs(graph, model, settings.accumulate);
  const stretches = stretchesOf(layout);
  const numbers = Object.values(stepNumbers).map((name) => graph.input(name, 'float32', ['steps']));
  const microBatches = settings.accumulate ? graph.input(microBatchesName, 'int64', []) : undefined;
  const scaling = target.precision === 'float16';
  const parts: StatePart[] = [
    ...vectorKinds.flatMap((kind) => stretches.map((stretch) => ({ kind, stretch }))),
    ...(scaling ? lossScaleStates : []),
  ];
  const shapeOf = (part: StatePart) => ('stretch' in part ? part.stretch.shape : []);
  const inputs = parts.map((part) => graph.input(stateName(part), 'float32', shapeOf(part)));

  const body = new Graph(graph);
  const step = body.input('step', 'int64', []);
  const goOn = body.input('step.go_on', 'bool', []);
  const before = parts.map((part) => body.input(`step.${stateName(part)}`, 'float32', shapeOf(part)));
  const vectorBefore = (kind: (typeof vectorKinds)[number]) =>
    new Map(
      stretches.map((stretch) => [
        stretch,
        before[parts.findIndex((part) => part.kind === kind && 'stretch' in part && part.stretch === stretch)]!,
      ]),
    );
  const state = { parameter: vectorBefore('parameter'), first: vectorBefore('first'), second: vectorBefore('second') };
  const scale = scaling ? { scale: before.at(-2)!, streak: before.at(-1)! } : undefined;

  const parameters = new Map<string, Value>(constants);
  for (const [stretch, vector] of state.parameter)
    for (const [name, value] of parametersOf(body, stretch, vector)) parameters.set(name, value);
  const { loss, gradients } =
    microBatches === undefined
      ? gradientsAt(body, model, stacked, [step], parameters, stretches, settings, scale?.scale)
      : accumulated(body, model, stacked, step, microBatches, parameters, stretches, settings, scale?.scale);

  const squares = stretches.map((stretch) => body.node('ReduceSumSquare', [gradients.get(stretch)!], { keepdims: 0 }));
  const scaledNorm = body.node('Sqrt', [squares.reduce((left, right) => body.node('Add', [left, right]))]);
  const norm = scale === undefined ? scaledNorm : body.node('Div', [scaledNorm, scale.scale]);
  const clip = clipping(body, norm, settings.maxGradNorm);
  const factor = scale === undefined ? clip : body.node('Div', [clip, scale.scale]);
  const { beta1, beta2 } = settings.optimizer;
  const [stepSize, epsilon, decay] = numbers.map((number) => body.node('Gather', [number, step], { axis: 0 }));
  const shared = {
    firstShare: body.node('Mul', [factor, body.scalar(1 - beta1)]),
    secondShare: body.node('Mul', [body.node('Mul', [factor, factor]), body.scalar(1 - beta2)]),
    stepSize: stepSize!,
    epsilon: epsilon!,
  };
  const next = new Map(
    stretches.map((stretch) => [
      stretch,
      writeAdamW(
        body,
        {
          parameter: state.parameter.get(stretch)!,
          gradient: gradients.get(stretch)!,
          first: state.first.get(stretch)!,
          second: state.second.get(stretch)!,
        },
        settings.optimizer,
        { ...shared, decay: stretch.decayed ? decay! : body.scalar(1) },
      ),
    ]),
  );
  const after = parts.flatMap((part) => ('stretch' in part ? [next.get(part.stretch)![part.kind]] : []));
  const results = scale === undefined ? after : scaledUpdate(body, norm, before, after, scale);

  body.output(body.node('Identity', [goOn]), 'bool', []);
  for (const [index, part] of parts.entries()) body.output(results[index]!, 'float32', shapeOf(part));
  body.output(loss, 'float32', []);
  body.output(norm, 'float32', []);
  const count = graph.input(countName, 'int64', []);
  const outputs = graph.nodeOf(parts.length + 2, 'Loop', [count, '' as Value, ...inputs], { body });
  for (const [index, part] of parts.entries()) graph.output(outputs[index]!, 'float32', shapeOf(part));
  const [losses, norms] = outputs.slice(parts.length);
  graph.output(losses!, 'float32', ['steps']);
  graph.output(norms!, 'float32', ['steps']);
  return {
    graph,
    stretches,
    state: parts.map((part, index) => ({ input: stateName(part), output: outputs[index]!, of: part })),
    losses: losses!,
    norms: norms!,
  };
}

type Gradients = ReadonlyMap<Stretch, Value>;

/** The loss of the batch at the indices, and its gradient as vectors, times the scale where there is one. */
function gradientsAt(
  graph: Graph,
  model: ModelDefinition,
  stacked: StackedInputs,
  indices: readonly Value[],
  parameters: ReadonlyMap<string, Value>,
  stretches: readonly Stretch[],
  { recompute, frozenPadding = false }: LoopSettings,
  seed: Value = graph.scalar(1),
): { readonly loss: Value; readonly gradients: Gradients } {
  const { batch, key } = batchAt(graph, stacked, indices);
  const { tape, loss } = writeForward(graph, model, batch, {
    shapes: blockShapes(graph, model.config, batch.inputIds),
    sites: hashedDropout(graph, model, batch.inputIds, key),
    keeping: recompute ? 'input' : 'everything',
    frozenPadding,
    parameter: (name) => parameters.get(name)!,
  });
  const names = new Map(
    stretches.flatMap((stretch) => stretch.parameters.map((name) => [parameters.get(name)!, name])),
  );
  const found = tape.gradients(loss, seed, new Set(names.keys()));
  const dense = new Map(
    [...found].map(([value, list]) => {
      const name = names.get(value)!;
      return [name, wholeGradient(graph, list, model.shapes.get(name)!)];
    }),
  );
  return { loss, gradients: new Map(stretches.map((stretch) => [stretch, tensorOf(graph, stretch, dense)])) };
}

/** The mean over micro-batches, by a loop within the step. */
function accumulated(
  graph: Graph,
  model: ModelDefinition,
  stacked: StackedInputs,
  step: Value,
  microBatches: Value,
  parameters: ReadonlyMap<string, Value>,
  stretches: readonly Stretch[],
  settings: LoopSettings,
  scale: Value | undefined,
): { readonly loss: Value; readonly gradients: Gradients } {
  const share = graph.node('Reciprocal', [graph.node('Cast', [microBatches], { to: 1 })]);
  const seed = scale === undefined ? share : graph.node('Mul', [share, scale]);
  const body = new Graph(graph);
  const micro = body.input('micro_batch', 'int64', []);
  const goOn = body.input('micro_batch.go_on', 'bool', []);
  const lossBefore = body.input('micro_batch.loss', 'float32', []);
  const shapes = stretches.map(({ shape }) => shape);
  const sums = stretches.map(({ name }, index) => body.input(`micro_batch.${name}`, 'float32', shapes[index]!));
  const { loss, gradients } = gradientsAt(body, model, stacked, [step, micro], parameters, stretches, settings, seed);
  body.output(body.node('Identity', [goOn]), 'bool', []);
  body.output(body.node('Add', [lossBefore, body.node('Mul', [loss, share])]), 'float32', []);
  for (const [index, stretch] of stretches.entries())
    body.output(body.node('Add', [sums[index]!, gradients.get(stretch)!]), 'float32', shapes[index]!);
  const zeros = shapes.map((shape) => graph.node('ConstantOfShape', [graph.integers(shape)]));
  const inputs = [microBatches, '' as Value, graph.scalar(0), ...zeros];
  const [total, ...vectors] = graph.nodeOf(1 + stretches.length, 'Loop', inputs, { body });
  return { loss: total!, gradients: new Map(stretches.map((stretch, index) => [stretch, vectors[index]!])) };
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

/** What the gradient is multiplied by so that its norm is at most `maxGradNorm`, as `clip_grad_norm_` of PyTorch. */
function clipping(graph: Graph, norm: Value, maxGradNorm: number): Value {
  if (maxGradNorm === 0) return graph.scalar(1);
  const share = graph.node('Div', [graph.scalar(maxGradNorm), graph.node('Add', [norm, graph.scalar(1e-6)])]);
  return graph.node('Min', [share, graph.scalar(1)]);
}

function stateName(part: StatePart): string {
  return 'stretch' in part ? `${part.kind}.${part.stretch.name}` : `loss_${part.kind}`;
}
