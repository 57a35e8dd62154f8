import { describe, expect, it } from 'vitest';
import { readFilter } from '../../../../../src/renderer/places/data/filter/read-filter.ts';

describe('what is typed over the table', () => {
  it('names entries by their keys', () => {
    expect(readFilter('entry:4294967301,4294967308')).toEqual({ entries: [4294967301, 4294967308] });
    expect(readFilter('same-text:7')).toEqual({ sameText: 7 });
    expect(readFilter('entry:7 split:train')).toEqual({ entries: [7], splits: ['train'] });
  });

  it('is searched for where it only looks like keys', () => {
    for (const text of ['entry:', 'entry:x', 'entry:1,,2', 'entry:-1', 'entry:1.5', 'same-text:x']) {
      expect(readFilter(text)).toEqual({ search: text });
    }
  });
});
