import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surplusCheckpoints } from '../../../../src/pipeline/process/checkpoint/rotation.ts';

/** `Trainer._sorted_checkpoints` and `_rotate_checkpoints` of transformers 4.57, line by line. */
function asTransformers(sorted: readonly string[], best: string | null, limit: number): readonly string[] {
  const order = [...sorted];
  if (best !== null && order.includes(best)) {
    for (let at = order.indexOf(best); at < order.length - 2; at++)
      [order[at], order[at + 1]] = [order[at + 1]!, order[at]!];
  }
  if (order.length <= limit) return [];
  const kept = best !== null && limit === 1 && order.at(-1) !== best ? 2 : limit;
  return order.slice(0, Math.max(0, order.length - kept));
}

describe('the checkpoints that are too many', () => {
  it('are those that transformers deletes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.option(fc.nat(7)),
        fc.integer({ min: 1, max: 5 }),
        (count, bestAt, limit) => {
          const folders = Array.from({ length: count }, (_, at) => `checkpoint-${at + 1}`);
          const best = bestAt === null ? null : folders[bestAt % count]!;
          expect(surplusCheckpoints(folders, best, limit)).toEqual(asTransformers(folders, best, limit));
        },
      ),
    );
  });

  it('are none without a limit', () => {
    expect(surplusCheckpoints(['checkpoint-1', 'checkpoint-2'], null, null)).toEqual([]);
  });
});
