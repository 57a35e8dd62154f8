import type { DropoutSite } from '../dropout/dropout-sites.ts';
import { type KeepMask, masked, type MaskSource, pickedMask, summedMask } from '../dropout/mask.ts';
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

function dropped(graph: Graph, input: Value, { random }: DropoutSite): Value {
  const mask = maskOf(graph, input, random);
  const kept = masked(graph, input, mask);
  return mask.scale === 1 ? kept : graph.node('Mul', [kept, graph.scalar(mask.scale)]);
}

function maskOf(graph: Graph, input: Value, source: MaskSource): KeepMask {
  if (source.kind === 'picked-rows') return pickedMask(graph, source.table, ownRows(graph, source.rows, input));
  const mask = summedMask(graph, source.tables, source);
  return { ...mask, value: graph.node('Reshape', [mask.value, graph.node('Shape', [input])]) };
}

/**
 * The rows as they are, but a value of its own for each input: onnxruntime would make the mask of both passes once and
 * keep it between them, as large as what it masks.
 */
function ownRows(graph: Graph, rows: Value, input: Value): Value {
  const zero = graph.node('Mul', [graph.node('Size', [input]), graph.integer(0)]);
  return graph.node('Add', [rows, graph.node('CastLike', [zero, rows])]);
}
