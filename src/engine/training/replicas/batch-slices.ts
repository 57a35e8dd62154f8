import type { SpanBatch } from '../../batch.ts';
import { type ElementRange, evenRanges } from '../../parameters/element-range.ts';

/** Some rows of a batch, one after the other. */
export interface BatchSlice {
  readonly batch: SpanBatch;
  /** Of the whole batch. */
  readonly firstRow: number;
}

/** Cuts a batch into `count` slices of like size, or into single rows where it has fewer. */
export function sliceBatch(batch: SpanBatch, count: number): readonly BatchSlice[] {
  return evenRanges(batch.rows, Math.min(count, batch.rows)).map((range) => rowsOf(batch, range));
}

function rowsOf(batch: SpanBatch, { from, to }: ElementRange): BatchSlice {
  const { columns } = batch;
  const grid = (values: Int32Array) => values.subarray(from * columns, to * columns);
  const row = (values: Int32Array) => values.subarray(from, to);
  return {
    firstRow: from,
    batch: {
      rows: to - from,
      columns,
      inputIds: grid(batch.inputIds),
      attentionMask: grid(batch.attentionMask),
      tokenTypeIds: grid(batch.tokenTypeIds),
      startPositions: row(batch.startPositions),
      endPositions: row(batch.endPositions),
    },
  };
}
