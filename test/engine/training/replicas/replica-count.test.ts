import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replicaCount } from '../../../../src/engine/training/replicas/replica-count.ts';

const small = 10_000_000;

describe('the number of replicas', () => {
  it('leaves each the same rows, two or more, and the same threads', () => {
    const number = fc.integer({ min: 1, max: 64 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 2 ** 30 }), (threads, rows, elements) => {
        const count = replicaCount({ threads, rows, elements });
        expect(count).toBeGreaterThanOrEqual(1);
        expect([threads % count, rows % count]).toEqual([0, 0]);
        if (count > 1) expect(rows / count).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it.each([
    { threads: 1, rows: 8, elements: small, count: 1 },
    { threads: 2, rows: 8, elements: small, count: 2 },
    { threads: 8, rows: 8, elements: small, count: 4 },
    { threads: 16, rows: 64, elements: 1000, count: 8 },
    { threads: 12, rows: 8, elements: small, count: 4 },
    { threads: 8, rows: 1, elements: small, count: 1 },
  ])('is $count for $rows rows on $threads threads', ({ count, ...given }) => {
    expect(replicaCount(given)).toBe(count);
  });

  it('holds the gradients of all but one within 128 MiB', () => {
    const [miniLm, bertBase] = [10_700_000, 86_000_000];
    expect(replicaCount({ threads: 16, rows: 32, elements: miniLm })).toBe(4);
    expect(replicaCount({ threads: 16, rows: 32, elements: bertBase })).toBe(1);
  });
});
