import type { SpanBatch } from '../../batch.ts';

/** Some rows of a batch, one after the other. */
export interface BatchSlice {
  readonly batch: SpanBatch;
  /** Of the whole batch. */
  readonly firstRow: number;
}

/** Cuts a batch into `count` slices of like size, or into single rows where it has fewer. */
export function sliceBatch(batch: SpanBatch, count: number): readonly BatchSlice[] {
  const slices = Math.min(count, batch.rows);
  const boundary = (index: number) => Math.ceil((index * batch.rows) / slices);
  return Array.from({ length: slices }, (_, index) => rowsOf(batch, boundary(index), boundary(index + 1)));
}

function rowsOf(batch: SpanBatch, from: number, to: number): BatchSlice {
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
