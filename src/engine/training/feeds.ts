import type { SpanBatch } from '../batch.ts';
import { drawDropout, drawnForRows } from '../dropout/draw.ts';
import type { Graph, Value } from '../graph/graph.ts';
import type { KeptMemory } from '../parameters/kept-memory.ts';
import { Tensor } from '../sessions/onnxruntime.ts';
import type { BatchSlice } from './replicas/batch-slices.ts';
import { blockShapeFeeds } from './block-shapes.ts';
import { countsName, dropoutKeyName, type GradientGraph } from './training-graph.ts';
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

/**
 * For each slice of a batch the random inputs of every dropout site, drawn from the keys for the batch as a whole; or the
 * one key that a graph makes its own from.
 *
 * @param memory which the graph has read before it is used again
 */
export function dropoutFeeds(
  { graph, sites }: Pick<GradientGraph, 'graph' | 'sites'>,
  keys: readonly number[],
  { rows, columns }: SpanBatch,
  slices: readonly BatchSlice[],
  memory: KeptMemory,
): readonly Record<string, Tensor>[] {
  if (graph.inputs.has(dropoutKeyName as Value)) {
    const key = new Tensor('uint32', Uint32Array.of(dropoutKey(keys)), []);
    return slices.map(() => ({ [dropoutKeyName]: key }));
  }
  const draws = drawDropout(sites, keys, rows, columns, memory);
  return slices.map(({ firstRow, batch }) => {
    const entries = sites.flatMap(({ random }, index) => {
      const drawn = drawnForRows(draws[index]!, rows, firstRow, firstRow + batch.rows);
      return [
        [random.table, new Tensor('float32', drawn.table.factors, drawn.table.shape)],
        [random.rows, new Tensor('int32', drawn.rows, [drawn.rows.length])],
      ];
    });
    return Object.fromEntries(entries) as Record<string, Tensor>;
  });
}

/** Over how many of a batch's rows the loss of its starts is the mean, and that of its ends: see `spanLoss`. */
export function countFeeds({ columns, startPositions, endPositions }: SpanBatch): Record<string, Tensor> {
  const within = (positions: Int32Array) => positions.reduce((count, at) => count + (at < columns ? 1 : 0), 0);
  return { [countsName]: new Tensor('float32', Float32Array.of(within(startPositions), within(endPositions)), [2]) };
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
