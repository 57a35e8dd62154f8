import { keepMask, type KeepMask, masked } from '../dropout/mask.ts';
import type { DropoutSite } from '../dropout/dropout-sites.ts';
import type { Graph, Value } from '../graph/graph.ts';
import { dense, type Operator } from '../gradient/operator.ts';

/**
 * Inverted dropout (Srivastava et al. 2014) on hidden states: each element of x `[tokens, width]` is dropped with the
 * site's rate, and the others are divided by the share that is kept. The backward pass makes the same mask again.
 */
export const dropout: Operator<{ readonly site: DropoutSite }> = {
  name: 'dropout',
  forward: (graph, [input], { site }) => ({ output: dropped(graph, input!, site) }),
  gradient: (graph, { settings }, outputGradient) => [dense(dropped(graph, outputGradient, settings.site))],
};

function dropped(graph: Graph, input: Value, { random, rate }: DropoutSite): Value {
  const [first, second, third] = random.tables;
  const mask = keepMask(graph, [ownTable(graph, first, input), second, third], random.threshold);
  const flat = graph.node('Reshape', [mask, graph.node('Shape', [input])]) as KeepMask;
  return graph.node('Mul', [masked(graph, input, flat), graph.scalar(1 / (1 - rate))]);
}

/**
 * The table as it is, but a value of its own for each input: onnxruntime would compute the mask of both passes once and
 * keep it between them, as large as what it masks. On a graphics card that costs more than it saves.
 */
function ownTable(graph: Graph, table: Value, input: Value): Value {
  if (!graph.target.wrappingSums) return table;
  const zero = graph.node('Mul', [graph.node('Size', [input]), graph.integer(0)]);
  return graph.node('Add', [table, graph.node('CastLike', [zero, table])]);
}
