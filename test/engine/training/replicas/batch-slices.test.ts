import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceBatch } from '../../../../src/engine/training/replicas/batch-slices.ts';
import { tinyBatch } from '../tiny-model.ts';

describe('slices of a batch', () => {
  it('are its rows, all of them in their order, shared out evenly', () => {
    const number = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(number, number, number, (rows, columns, count) => {
        const batch = tinyBatch(1, rows, columns);
        const slices = sliceBatch(batch, count);
        const sizes = slices.map((slice) => slice.batch.rows);
        expect(slices).toHaveLength(Math.min(rows, count));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(slices.map(({ firstRow }) => firstRow)).toEqual(
          sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0)),
        );
        for (const part of ['inputIds', 'attentionMask', 'tokenTypeIds', 'startPositions', 'endPositions'] as const)
          expect(slices.flatMap((slice) => [...slice.batch[part]])).toEqual([...batch[part]]);
      }),
    );
  });
});
