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
  const mask = keepMask(graph, random.tables, random.threshold);
  const flat = graph.node('Reshape', [mask, graph.node('Shape', [input])]) as KeepMask;
  return graph.node('Mul', [masked(graph, input, flat), graph.scalar(1 / (1 - rate))]);
}
