import { describe, expect, it } from 'vitest';
import type { ExampleId } from '../../../../src/dataset/example.ts';
import { collate, paddingBefore } from '../../../../src/pipeline/preprocess/features/collate.ts';
import type { Feature } from '../../../../src/pipeline/preprocess/features/feature.ts';

function featureOf(inputIds: readonly number[], startPosition: number, endPosition: number): Feature {
  return {
    exampleIndex: 0,
    exampleId: 'q1' as ExampleId,
    inputIds: Int32Array.from(inputIds),
    tokenTypeIds: Int32Array.from(inputIds, () => 1),
    offsets: new Int32Array(2 * inputIds.length),
    startPosition,
    endPosition,
    clsIndex: 0,
  };
}

const features = [featureOf([2, 7, 3], 1, 1), featureOf([2, 7, 8, 9, 3], 0, 0)];
const options = { padToMaxLength: false, maxSeqLength: 6, padTokenId: 5, paddingSide: 'right' } as const;

describe('collate', () => {
  it('pads on the right to the longest of the batch', () => {
    expect(collate(features, options)).toEqual({
      rows: 2,
      columns: 5,
      inputIds: Int32Array.from([2, 7, 3, 5, 5, 2, 7, 8, 9, 3]),
      attentionMask: Int32Array.from([1, 1, 1, 0, 0, 1, 1, 1, 1, 1]),
      tokenTypeIds: Int32Array.from([1, 1, 1, 0, 0, 1, 1, 1, 1, 1]),
      startPositions: Int32Array.from([1, 0]),
      endPositions: Int32Array.from([1, 0]),
    });
  });

  it('moves the labels along where padding is on the left', () => {
    expect(collate(features, { ...options, paddingSide: 'left' })).toMatchObject({
      inputIds: Int32Array.from([5, 5, 2, 7, 3, 2, 7, 8, 9, 3]),
      attentionMask: Int32Array.from([0, 0, 1, 1, 1, 1, 1, 1, 1, 1]),
      startPositions: Int32Array.from([3, 0]),
      endPositions: Int32Array.from([3, 0]),
    });
    expect(paddingBefore(features[0]!, 5, 'left')).toBe(2);
    expect(paddingBefore(features[0]!, 5, 'right')).toBe(0);
  });

  it('pads to max_seq_length where asked', () => {
    expect(collate(features, { ...options, padToMaxLength: true }).columns).toBe(6);
  });

  it('pads on to a multiple, as far as max_seq_length lets it', () => {
    expect(collate(features, { ...options, maxSeqLength: 32, padToMultipleOf: 4 }).columns).toBe(8);
    expect(collate(features, { ...options, maxSeqLength: 6, padToMultipleOf: 4 }).columns).toBe(6);
  });
});
