import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MergeQueue, type CountedPair } from '../../../../src/pipeline/preprocess/vocabulary/merge-queue.ts';

const pair = fc.record({ left: fc.nat(4), right: fc.nat(4), count: fc.nat(4) });

describe('MergeQueue', () => {
  it('gives the most frequent pair first, and of equals the one with the lower ids', () => {
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const queue = new MergeQueue();
        for (const entry of pairs) queue.push(entry);
        const popped: CountedPair[] = [];
        for (let top = queue.pop(); top; top = queue.pop()) popped.push(top);
        expect(popped).toEqual(pairs.toSorted((a, b) => b.count - a.count || a.left - b.left || a.right - b.right));
      }),
    );
  });
});
