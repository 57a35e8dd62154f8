import type { SpanBatch } from '../../../engine/batch.ts';
import type { PaddingSide } from '../tokenizer/encoder-tokenizer.ts';
import type { Feature } from './feature.ts';

export interface CollateOptions {
  /** Pad to `maxSeqLength` rather than to the longest of the batch. */
  readonly padToMaxLength: boolean;
  readonly maxSeqLength: number;
  readonly padTokenId: number;
  readonly paddingSide: PaddingSide;
  /** Pad on to the next multiple of this, but not beyond `maxSeqLength`. */
  readonly padToMultipleOf?: number;
}

/** Makes a batch of features, in their order. Positions are those in the padded rows. */
export function collate(features: readonly Feature[], options: CollateOptions): SpanBatch {
  const rows = features.length;
  const columns = batchColumns(features, options);
  const inputIds = new Int32Array(rows * columns).fill(options.padTokenId);
  const attentionMask = new Int32Array(rows * columns);
  const tokenTypeIds = new Int32Array(rows * columns);
  const startPositions = new Int32Array(rows);
  const endPositions = new Int32Array(rows);
  for (const [row, feature] of features.entries()) {
    const before = paddingBefore(feature, columns, options.paddingSide);
    const start = row * columns + before;
    inputIds.set(feature.inputIds, start);
    attentionMask.fill(1, start, start + feature.inputIds.length);
    tokenTypeIds.set(feature.tokenTypeIds, start);
    startPositions[row] = feature.startPosition + before;
    endPositions[row] = feature.endPosition + before;
  }
  return { rows, columns, inputIds, attentionMask, tokenTypeIds, startPositions, endPositions };
}

/** Number of padding tokens before the first token of a feature in a row of `columns`. */
export function paddingBefore(feature: Feature, columns: number, paddingSide: PaddingSide): number {
  return paddingSide === 'left' ? columns - feature.inputIds.length : 0;
}

function batchColumns(features: readonly Feature[], options: CollateOptions): number {
  const longest = features.reduce((length, { inputIds }) => Math.max(length, inputIds.length), 0);
  const columns = options.padToMaxLength ? options.maxSeqLength : longest;
  const multiple = options.padToMultipleOf ?? 1;
  return Math.min(Math.ceil(columns / multiple) * multiple, Math.max(columns, options.maxSeqLength));
}
