import type { Graph, Value } from '../../graph/graph.ts';

/** Below where PyTorch's `GradScaler` begins (65536), so that short runs do not lose their first steps to it. */
export const initialLossScale = 1024;
/** After so many good steps in a row the scale is doubled, as there. */
const growthInterval = 2000;

export const lossScaleStates = [{ kind: 'scale' }, { kind: 'streak' }] as const;

/**
 * Dynamic loss scaling (Micikevicius et al. 2018): the state after a step. One whose gradient overflowed changes nothing
 * but the scale, which it halves; `growthInterval` good steps in a row double it.
 *
 * @param norm of the gradient; not finite where it overflowed
 */
export function scaledUpdate(
  graph: Graph,
  norm: Value,
  before: readonly Value[],
  after: readonly Value[],
  { scale, streak }: { readonly scale: Value; readonly streak: Value },
): readonly Value[] {
  const isFinite = graph.node('LessOrEqual', [norm, graph.scalar(3e38)]);
  const either = (good: Value, bad: Value) => graph.node('Where', [isFinite, good, bad]);
  const longer = graph.node('Add', [streak, graph.scalar(1)]);
  const grows = graph.node('GreaterOrEqual', [longer, graph.scalar(growthInterval)]);
  const grown = graph.node('Where', [grows, graph.node('Mul', [scale, graph.scalar(2)]), scale]);
  return [
    ...after.map((value, index) => either(value, before[index]!)),
    either(grown, graph.node('Mul', [scale, graph.scalar(0.5)])),
    either(graph.node('Where', [grows, graph.scalar(0), longer]), graph.scalar(0)),
  ];
}
