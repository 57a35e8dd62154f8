import { describe, expect, it } from 'vitest';
import { readGrouping, readSorting, writeSorting } from '../../../../src/renderer/places/runs/runs-address.ts';

describe('the address of the table of runs', () => {
  it('has the order in it', () => {
    const sorting = [
      { id: 'f1', desc: true },
      { id: 'setting:learning_rate', desc: false },
    ];
    expect(writeSorting(sorting)).toBe('-f1,setting:learning_rate');
    expect(readSorting(writeSorting(sorting))).toEqual(sorting);
    expect(readSorting(null)).toEqual([]);
    expect(readSorting('<script>,')).toEqual([]);
  });

  it('has the groups in it; what is none of them means none', () => {
    expect(readGrouping('tag')).toBe('tag');
    expect(readGrouping('toString')).toBe('none');
  });
});
