import { describe, expect, it } from 'vitest';
import { warningsOf } from '../../../../../src/renderer/places/train/summary/warnings.ts';
import type { EntryKey } from '../../../../../src/shared/contract/ids.ts';
import { readFilter } from '../../../../../src/renderer/places/data/filter/read-filter.ts';
import { aDataSet } from '../a-data-set.ts';

const finding = { code: 'x', argument: 'seed', message: 'Odd.', mend: 'Look.' };

describe('what to know before a run', () => {
  it('leads to the entries that it is about', () => {
    const entries = [5, 7] as EntryKey[];
    const [cut, slow] = warningsOf(
      [
        { text: '2 answers will be cut.', entries },
        { text: 'Slow.', entries: [] },
      ],
      [],
      aDataSet(3),
    );
    expect(cut!.show).toMatchObject({ path: '/projects/ward/data/3' });
    const { query } = cut!.show as { query: { filter: string } };
    expect(readFilter(query.filter)).toEqual({ entries });
    expect(slow).toEqual({ text: 'Slow.', show: null });
  });

  it('has the warnings of the check, and leaves its problems to be mended', () => {
    const findings = [
      { ...finding, severity: 'warning' as const },
      { ...finding, severity: 'problem' as const },
    ];
    expect(warningsOf([], findings, aDataSet(3))).toEqual([{ text: 'Odd. Look.', show: null }]);
  });
});
