import { expect, it } from 'vitest';
import { sequentialBatches } from '../../../../src/pipeline/process/sampler/sequential.ts';

it('evaluation goes through all features in their order', () => {
  expect(sequentialBatches(5, 2)).toEqual([[0, 1], [2, 3], [4]]);
  expect(sequentialBatches(0, 2)).toEqual([]);
});
