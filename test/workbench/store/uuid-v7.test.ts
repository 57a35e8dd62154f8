import { describe, expect, it } from 'vitest';
import { runIdSchema } from '../../../src/shared/contract/ids.ts';
import { uuidV7 } from '../../../src/workbench/store/uuid-v7.ts';

describe('ids by time', () => {
  it('are UUIDs of version 7, each greater than those before, however many a millisecond and though clocks go back', () => {
    const now = Date.now();
    const ids = Array.from({ length: 10_000 }, (_, index) => uuidV7(index % 2 === 0 ? now : now - 5000));
    expect(ids.every((id) => runIdSchema.safeParse(id).success && id[14] === '7')).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(
      parseInt(
        uuidV7(now + 100_000)
          .replaceAll('-', '')
          .slice(0, 12),
        16,
      ),
    ).toBe(now + 100_000);
  });
});
