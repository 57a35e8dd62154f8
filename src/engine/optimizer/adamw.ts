import type { Graph, Value } from '../graph/graph.ts';

export interface AdamWSettings {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
}

/** One step's numbers, which the host computes in double precision. */
export interface AdamWScalars {
  /** (1 − β₁) times the clipping factor of the gradient. */
  readonly firstShare: number;
  /** (1 − β₂) times that factor squared. */
  readonly secondShare: number;
  /** Learning rate times √(1 − β₂ᵗ) / (1 − β₁ᵗ). */
  readonly stepSize: number;
  /** ε·√(1 − β₂ᵗ). */
  readonly epsilon: number;
  /** 1 − learning rate · weight decay. */
  readonly decay: number;
}

export const adamWScalarNames = ['firstShare', 'secondShare', 'stepSize', 'epsilon', 'decay'] as const;

/**
 * Writes one step of AdamW (Loshchilov & Hutter 2019) as `torch.optim.AdamW` takes it, for vectors of any length:
 * m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², p ← (1−ηλ)p − η·m̂/(√v̂ + ε), the bias corrections drawn into step size and ε.
 */
export function writeAdamW(
  graph: Graph,
  state: { readonly parameter: Value; readonly gradient: Value; readonly first: Value; readonly second: Value },
  settings: AdamWSettings,
  scalars: Readonly<Record<(typeof adamWScalarNames)[number], Value>>,
): { readonly parameter: Value; readonly first: Value; readonly second: Value } {
  const times = (left: Value, right: Value) => graph.node('Mul', [left, right]);
  const first = graph.node('Add', [
    times(state.first, graph.scalar(settings.beta1)),
    times(state.gradient, scalars.firstShare),
  ]);
  const square = times(state.gradient, state.gradient);
  const second = graph.node('Add', [
    times(state.second, graph.scalar(settings.beta2)),
    times(square, scalars.secondShare),
  ]);
  const denominator = graph.node('Add', [graph.node('Sqrt', [second]), scalars.epsilon]);
  const update = times(graph.node('Div', [first, denominator]), scalars.stepSize);
  const parameter = graph.node('Sub', [times(state.parameter, scalars.decay), update]);
  return { parameter, first, second };
}

/**
 * The numbers of step `step` (from 1 on).
 *
 * @param clip factor the gradient is scaled by, at most 1.
 */
export function adamWScalars(settings: AdamWSettings, step: number, learningRate: number, clip: number): AdamWScalars {
  const firstCorrection = 1 - settings.beta1 ** step;
  const secondCorrection = Math.sqrt(1 - settings.beta2 ** step);
  return {
    firstShare: (1 - settings.beta1) * clip,
    secondShare: (1 - settings.beta2) * clip * clip,
    stepSize: (learningRate * secondCorrection) / firstCorrection,
    epsilon: settings.epsilon * secondCorrection,
    decay: 1 - learningRate * settings.weightDecay,
  };
}
