import { cut } from './cut.ts';

/** Batches in the order of the data, all of them: the order for evaluation and prediction. */
export function sequentialBatches(count: number, batchSize: number): readonly (readonly number[])[] {
  return cut(
    Array.from({ length: count }, (_, index) => index),
    batchSize,
  );
}
