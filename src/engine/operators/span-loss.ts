import type { Graph, Value } from '../graph/graph.ts';
import { dense, type Operator } from '../gradient/operator.ts';

/**
 * The loss of Hugging Face's question-answering heads: the mean of the cross-entropies of start and end.
 *
 * Logits `[tokens, 2]`, mask shape `[2]` int64 batch and sequence, positions int64 `[batch]`. As there, a negative position
 * counts as 0, and one past the end takes its row out of that term's mean; with no row left the loss is NaN. Result: a scalar.
 * Where the rows are some of a larger batch, `counts`, float32 `[2]`, says how many of that batch each mean is over.
 */
export const spanLoss: Operator<{ readonly shape: Value; readonly counts?: Value | undefined }> = {
  name: 'spanLoss',
  forward(graph, [logits, startPositions, endPositions], { shape, counts }) {
    const terms = [startPositions!, endPositions!].map((positions, column) => {
      const scores = columnOf(graph, logits!, column, shape);
      const targets = oneHot(graph, positions, shape);
      const logProbabilities = graph.node('LogSoftmax', [scores], { axis: -1 });
      const count =
        counts === undefined
          ? graph.node('ReduceSum', [targets], { keepdims: 0 })
          : graph.node('Gather', [counts, graph.integer(column)], { axis: 0 });
      const total = graph.node('ReduceSum', [graph.node('Mul', [targets, logProbabilities])], { keepdims: 0 });
      return { loss: graph.node('Div', [graph.node('Neg', [total]), count]), logProbabilities, targets, count };
    });
    const both = graph.node('Add', [terms[0]!.loss, terms[1]!.loss]);
    return {
      output: graph.node('Mul', [both, graph.scalar(0.5)]),
      saved: terms.flatMap(({ logProbabilities, targets, count }) => [logProbabilities, targets, count]),
    };
  },
  gradient(graph, { saved }, outputGradient) {
    const columns = [saved.slice(0, 3), saved.slice(3)].map(([logProbabilities, targets, count]) => {
      const counted = graph.node('ReduceSum', [targets!, graph.integers([-1])], { keepdims: 1 });
      const probabilities = graph.node('Mul', [graph.node('Exp', [logProbabilities!]), counted]);
      const factor = graph.node('Div', [graph.node('Mul', [outputGradient, graph.scalar(0.5)]), count!]);
      const difference = graph.node('Sub', [probabilities, targets!]);
      return graph.node('Reshape', [graph.node('Mul', [difference, factor]), graph.integers([-1, 1])]);
    });
    return [dense(graph.node('Concat', columns, { axis: 1 })), undefined, undefined];
  },
};

/** One column of `[tokens, 2]` as `[batch, sequence]`. */
export function columnOf(graph: Graph, logits: Value, column: number, shape: Value): Value {
  return graph.node('Reshape', [graph.node('Gather', [logits, graph.integer(column)], { axis: 1 }), shape]);
}

/** float32 `[batch, sequence]`: 1 at each row's position, and nothing in a row whose position is past the end. */
function oneHot(graph: Graph, positions: Value, shape: Value): Value {
  const depth = graph.node('Gather', [shape, graph.integer(1)], { axis: 0 });
  const clamped = graph.node('Max', [positions, graph.integer(0)]);
  const offOn = graph.constant('float32', [2], new Float32Array([0, 1]));
  return graph.node('OneHot', [clamped, depth, offOn], { axis: -1 });
}
