import type { Operator } from '../gradient/operator.ts';

export interface EmbeddingSettings {
  /** A row that never learns, as `padding_idx` of `torch.nn.Embedding`. */
  readonly paddingIndex: number | undefined;
}

/**
 * Rows of a table: table `[rows, width]`, indices int64 `[tokens]`, result `[tokens, width]`.
 *
 * Its gradient stays a list of rows. Repeated indices are added up by the optimiser's host code, in their order:
 * onnxruntime's `ScatterND` with `reduction=add` loses updates to repeated indices on more than one of the processor's threads.
 */
export const embedding: Operator<EmbeddingSettings> = {
  name: 'embedding',
  forward: (graph, [table, indices]) => ({ output: graph.node('Gather', [table!, indices!], { axis: 0 }) }),
  gradient(graph, { inputs: [, indices], settings: { paddingIndex } }, outputGradient) {
    if (paddingIndex === undefined) return [{ kind: 'rows', rows: outputGradient, indices: indices! }, undefined];
    const isPadding = graph.node('Equal', [indices!, graph.integer(paddingIndex)]);
    const column = graph.node('Unsqueeze', [isPadding, graph.integers([1])]);
    const rows = graph.node('Where', [column, graph.scalar(0), outputGradient]);
    return [{ kind: 'rows', rows, indices: indices! }, undefined];
  },
};
