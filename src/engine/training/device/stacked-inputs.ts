import type { Graph, Value } from '../../graph/graph.ts';
import type { BatchValues } from '../forward.ts';
import type { ModelDefinition } from '../model-definition.ts';

/** Inputs of the loop that hold, one after the other, what every step is given. */
export interface StackedInputs {
  /** int64 `[steps, (micro-batches,) rows, columns]` each, as large as the largest batch. */
  readonly inputIds: Value;
  readonly attentionMask: Value;
  readonly tokenTypeIds: Value | undefined;
  /** int64 `[steps, (micro-batches,) rows]` each. */
  readonly startPositions: Value;
  readonly endPositions: Value;
  /** int64 `[steps, (micro-batches,) 2]`: each batch's own rows and columns. */
  readonly grid: Value;
  /** uint32 `[steps, (micro-batches)]`: keys of dropout. */
  readonly key: Value;
}

export const stackedNames = {
  inputIds: 'steps.input_ids',
  attentionMask: 'steps.attention_mask',
  tokenTypeIds: 'steps.token_type_ids',
  startPositions: 'steps.start_positions',
  endPositions: 'steps.end_positions',
  grid: 'steps.grid',
  key: 'steps.dropout_key',
} as const satisfies Record<keyof StackedInputs, string>;

export function stackedInputs(graph: Graph, { config }: ModelDefinition, accumulate: boolean): StackedInputs {
  const leading = accumulate ? ['steps', 'micro_batches'] : ['steps'];
  const integers = (name: string, ...shape: (string | number)[]) => graph.input(name, 'int64', [...leading, ...shape]);
  return {
    inputIds: integers(stackedNames.inputIds, 'rows', 'columns'),
    attentionMask: integers(stackedNames.attentionMask, 'rows', 'columns'),
    tokenTypeIds: config.tokenTypes > 0 ? integers(stackedNames.tokenTypeIds, 'rows', 'columns') : undefined,
    startPositions: integers(stackedNames.startPositions, 'rows'),
    endPositions: integers(stackedNames.endPositions, 'rows'),
    grid: integers(stackedNames.grid, 2),
    key: graph.input(stackedNames.key, 'uint32', leading),
  };
}

/** The batch at the indices (int64 scalars: step, and micro-batch where there are several), cut to its own size. */
export function batchAt(
  graph: Graph,
  stacked: StackedInputs,
  indices: readonly Value[],
): { readonly batch: BatchValues; readonly key: Value } {
  const at = (value: Value) => indices.reduce((part, index) => graph.node('Gather', [part, index], { axis: 0 }), value);
  const grid = at(stacked.grid);
  const rows = graph.node('Slice', [grid, graph.integers([0]), graph.integers([1])]);
  const cells = (value: Value) =>
    graph.node('Slice', [at(value), graph.integers([0, 0]), grid, graph.integers([0, 1])]);
  const row = (value: Value) => graph.node('Slice', [at(value), graph.integers([0]), rows, graph.integers([0])]);
  const batch = {
    inputIds: cells(stacked.inputIds),
    attentionMask: cells(stacked.attentionMask),
    tokenTypeIds: stacked.tokenTypeIds === undefined ? undefined : cells(stacked.tokenTypeIds),
    startPositions: row(stacked.startPositions),
    endPositions: row(stacked.endPositions),
  };
  return { batch, key: at(stacked.key) };
}
