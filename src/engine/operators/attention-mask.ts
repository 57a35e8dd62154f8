import { type KeepMask, pickedMask, summedMask } from '../dropout/mask.ts';
import type { Graph, Value } from '../graph/graph.ts';
import type { AttentionSettings, Block } from './attention-settings.ts';

/** What the dropout mask of a block is made from, none where nothing is dropped. */
export function maskBlocks(graph: Graph, { site, shapes }: AttentionSettings): Block[] {
  if (site === undefined) return [];
  const { random: source } = site;
  if (source.kind === 'picked-rows') {
    const rows = graph.node('Reshape', [source.rows, shapes.columnBlocks]);
    return [{ value: graph.node('Squeeze', [rows, graph.integers([-1])]), type: 'int32', rank: 2 }];
  }
  const [columns, , rows] = source.tables;
  return [
    { value: graph.node('Reshape', [columns, shapes.columnBlocks]), type: 'float32', rank: 3 },
    { value: graph.node('Reshape', [rows, shapes.rowBlocks]), type: 'float32', rank: 3 },
  ];
}

/** @param random what `maskBlocks` gives, of a block */
export function blockMask(body: Graph, random: readonly Value[], { site }: AttentionSettings): KeepMask | undefined {
  if (site === undefined) return undefined;
  const { random: source } = site;
  if (source.kind === 'picked-rows') return pickedMask(body, source.table, random[0]!);
  const [columns, rows] = random;
  return summedMask(body, [columns!, source.tables[1], rows!], source);
}
