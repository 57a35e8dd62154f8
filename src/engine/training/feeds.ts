import type { SpanBatch } from '../batch.ts';
import { drawDropout } from '../dropout/draw.ts';
import type { Graph, Value } from '../graph/graph.ts';
import { Tensor } from '../sessions/onnxruntime.ts';
import type { TensorView } from '../trainer.ts';
import { blockShapeFeeds } from './block-shapes.ts';
import { dropoutKeyName, type GradientGraph } from './training-graph.ts';
import { Random } from '../../shared/random.ts';
import type { ModelDefinition } from './model-definition.ts';

/** What a graph of a model is fed for a batch, beside its parameters. */
export function batchFeeds(graph: Graph, { config }: ModelDefinition, batch: SpanBatch): Record<string, Tensor> {
  const { rows, columns } = batch;
  const grid = (values: Int32Array) => integers(values, [rows, columns]);
  const shapes = [...blockShapeFeeds(config, rows, columns)]
    .filter(([name]) => graph.inputs.has(name as Value))
    .map(([name, shape]) => [name, integers(Int32Array.from(shape), [shape.length])]);
  return {
    input_ids: grid(batch.inputIds),
    attention_mask: grid(batch.attentionMask),
    ...(config.tokenTypes > 0 ? { token_type_ids: grid(segmentsOf(batch, config.tokenTypes)) } : {}),
    start_positions: integers(batch.startPositions, [rows]),
    end_positions: integers(batch.endPositions, [rows]),
    ...(Object.fromEntries(shapes) as Record<string, Tensor>),
  };
}

/** The random inputs of every dropout site, drawn from the keys; or the one key that a graph makes its own from. */
export function dropoutFeeds(
  { graph, sites }: Pick<GradientGraph, 'graph' | 'sites'>,
  keys: readonly number[],
  { rows, columns }: SpanBatch,
): Record<string, Tensor> {
  if (graph.inputs.has(dropoutKeyName as Value))
    return { [dropoutKeyName]: new Tensor('uint32', Uint32Array.of(dropoutKey(keys)), []) };
  const feeds: Record<string, Tensor> = {};
  for (const [index, site] of sites.entries()) {
    const { tables, threshold } = drawDropout(site, [...keys, index], rows, columns);
    for (const [table, { shape, numbers }] of tables.entries())
      feeds[site.random.tables[table]!] = new Tensor('int32', numbers, shape);
    feeds[site.random.threshold] = new Tensor('int32', Int32Array.of(threshold), []);
  }
  return feeds;
}

/** The uint32 that a graph makes its random tables from. */
export function dropoutKey(keys: readonly number[]): number {
  return new Random(...keys).int32() >>> 0;
}

/** RoBERTa has a single segment: every token is in it. */
export function segmentsOf(batch: SpanBatch, types: number): Int32Array {
  return types === 1 ? new Int32Array(batch.tokenTypeIds.length) : batch.tokenTypeIds;
}

function integers(values: Int32Array, shape: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), shape);
}

export function tensorOf({ data, shape }: TensorView): Tensor {
  return new Tensor('float32', data, shape);
}

export function tensorsOf(views: ReadonlyMap<string, TensorView>): Record<string, Tensor> {
  return Object.fromEntries([...views].map(([name, view]) => [name, tensorOf(view)]));
}
