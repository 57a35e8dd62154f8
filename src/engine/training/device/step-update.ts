import type { Graph, Value } from '../../graph/graph.ts';
import { type AdamWScalars, type AdamWSettings, writeAdamW } from '../../optimizer/adamw.ts';
import type { StretchValues } from './loop-state.ts';
import type { Stretch } from './stretches.ts';

export interface UpdateSettings {
  readonly optimizer: AdamWSettings;
  /** Largest global norm of the gradient; 0 for no clipping. */
  readonly maxGradNorm: number;
}

/** Numbers that the host works out for each step in double precision: all of AdamW's that do not depend on clipping. */
export type StepNumbers = Readonly<Record<keyof Omit<AdamWScalars, 'firstShare' | 'secondShare'>, Value>>;

/** Clips the gradient and takes AdamW's step. @param scale that the gradient was multiplied by, or undefined */
export function writeUpdate(
  graph: Graph,
  before: ReadonlyMap<Stretch, StretchValues>,
  gradients: ReadonlyMap<Stretch, Value>,
  { stepSize, epsilon, decay }: StepNumbers,
  { optimizer, maxGradNorm }: UpdateSettings,
  scale: Value | undefined,
): { readonly norm: Value; readonly after: ReadonlyMap<Stretch, StretchValues> } {
  const unscaled = (value: Value) => (scale === undefined ? value : graph.node('Div', [value, scale]));
  const times = (left: Value, right: Value) => graph.node('Mul', [left, right]);
  const squares = [...gradients.values()].map((value) => graph.node('ReduceSumSquare', [value], { keepdims: 0 }));
  const sum = squares.reduce((left, right) => graph.node('Add', [left, right]));
  const norm = unscaled(graph.node('Sqrt', [sum]));
  const factor = unscaled(clipping(graph, norm, maxGradNorm));
  const shared = {
    firstShare: times(factor, graph.scalar(1 - optimizer.beta1)),
    secondShare: times(times(factor, factor), graph.scalar(1 - optimizer.beta2)),
    stepSize,
    epsilon,
  };
  const after = [...before].map(([stretch, values]): [Stretch, StretchValues] => {
    const state = { ...values, gradient: gradients.get(stretch)! };
    const scalars = { ...shared, decay: stretch.decayed ? decay : graph.scalar(1) };
    return [stretch, writeAdamW(graph, state, optimizer, scalars)];
  });
  return { norm, after: new Map(after) };
}

/** What the gradient is multiplied by so that its norm is at most `maxGradNorm`, as `clip_grad_norm_` of PyTorch. */
function clipping(graph: Graph, norm: Value, maxGradNorm: number): Value {
  if (maxGradNorm === 0) return graph.scalar(1);
  const share = graph.node('Div', [graph.scalar(maxGradNorm), graph.node('Add', [norm, graph.scalar(1e-6)])]);
  return graph.node('Min', [share, graph.scalar(1)]);
}
