import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupByLength } from '../../../../src/pipeline/process/sampler/length-grouped.ts';

/** What `get_length_grouped_indices` of transformers 4.57.3 makes of given permutations. */
const cases = JSON.parse(readFileSync(new URL('transformers-grouped.json', import.meta.url), 'utf8')) as readonly {
  readonly order: readonly number[];
  readonly lengths: readonly number[];
  readonly batchSize: number;
  readonly grouped: readonly number[];
}[];

describe('grouping by length', () => {
  it.each(cases)('orders $order.length features in batches of $batchSize as transformers does', (one) => {
    expect(groupByLength(one.order, one.lengths, one.batchSize)).toEqual(one.grouped);
  });
});
