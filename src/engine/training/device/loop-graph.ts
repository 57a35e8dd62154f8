import { absent, Graph, type Value } from '../../graph/graph.ts';
import type { GraphTarget } from '../../graph/target.ts';
import type { ParameterLayout } from '../../parameters/flat-parameters.ts';
import type { TensorView } from '../../trainer.ts';
import type { ModelDefinition } from '../model-definition.ts';
import { constantTensor, type GradientSettings } from '../training-graph.ts';
import { stateName, type StatePart, statePartsOf, stateShape, stateValues, stretchValues } from './loop-state.ts';
import { scaledUpdate } from './loss-scale.ts';
import { stackedInputs } from './stacked-inputs.ts';
import { accumulatedGradients, batchGradients } from './step-gradients.ts';
import { type UpdateSettings, writeUpdate } from './step-update.ts';
import { parametersOf, stretchesOf } from './stretches.ts';

export interface LoopSettings extends GradientSettings, UpdateSettings {}

export interface LoopGraph {
  readonly graph: Graph;
  /** Each part of the state: the input, and the output that it becomes. */
  readonly state: readonly { readonly input: string; readonly output: Value; readonly part: StatePart }[];
  /** float32 `[steps]` each. */
  readonly losses: Value;
  readonly norms: Value;
}

/** Inputs with one number a step. */
export const stepNumberNames = {
  stepSize: 'steps.step_size',
  epsilon: 'steps.epsilon',
  decay: 'steps.decay',
} as const;
/** int64 scalars: how many steps, and how many micro-batches make one. */
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
  const stretches = stretchesOf(layout);
  const parts = statePartsOf(stretches, target.precision === 'float16');
  const constants = new Map([...frozen].map(([name, view]) => [name, constantTensor(graph, name, view)]));
  const stacked = stackedInputs(graph, model, settings.accumulate);
  const microBatches = settings.accumulate ? graph.input(microBatchesName, 'int64', []) : undefined;
  const numbers = (['stepSize', 'epsilon', 'decay'] as const).map((name) =>
    graph.input(stepNumberNames[name], 'float32', ['steps']),
  );

  const body = new Graph(graph);
  const step = body.input('step', 'int64', []);
  const goOn = body.input('step.go_on', 'bool', []);
  const before = parts.map((part) => body.input(`step.${stateName(part)}`, 'float32', stateShape(part)));
  const [scale, streak] = before.slice(3 * stretches.length);
  const state = stretchValues(stretches, before);
  const trained = [...state].flatMap(([stretch, { parameter }]) => [...parametersOf(body, stretch, parameter)]);
  const stepParts = { model, stacked, stretches, settings, parameters: new Map([...constants, ...trained]) };
  const seed = scale ?? body.scalar(1);
  const { loss, gradients } =
    microBatches === undefined
      ? batchGradients(body, stepParts, [step], seed)
      : accumulatedGradients(body, stepParts, step, microBatches, seed);
  const [stepSize, epsilon, decay] = numbers.map((number) => body.node('Gather', [number, step], { axis: 0 }));
  const stepNumbers = { stepSize: stepSize!, epsilon: epsilon!, decay: decay! };
  const { norm, after } = writeUpdate(body, state, gradients, stepNumbers, settings, scale);
  const moved = stateValues(stretches, after);
  const results = scale === undefined ? moved : scaledUpdate(body, norm, before, moved, { scale, streak: streak! });
  body.output(body.node('Identity', [goOn]), 'bool', []);
  for (const [index, part] of parts.entries()) body.output(results[index]!, 'float32', stateShape(part));
  for (const report of [loss, norm]) body.output(report, 'float32', []);

  const inputs = parts.map((part) => graph.input(stateName(part), 'float32', stateShape(part)));
  const count = graph.input(countName, 'int64', []);
  const outputs = graph.nodeOf(parts.length + 2, 'Loop', [count, absent, ...inputs], { body });
  for (const [index, part] of parts.entries()) graph.output(outputs[index]!, 'float32', stateShape(part));
  const [losses, norms] = outputs.slice(parts.length).map((value) => graph.output(value, 'float32', ['steps']));
  return {
    graph,
    state: parts.map((part, index) => ({ input: stateName(part), output: outputs[index]!, part })),
    losses: losses!,
    norms: norms!,
  };
}
