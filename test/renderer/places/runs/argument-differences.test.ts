import { describe, expect, it } from 'vitest';
import { dataRow, differenceRows } from '../../../../src/renderer/places/runs/argument-differences.ts';

describe('the differences between runs', () => {
  const rows = differenceRows([
    { name: 'seed', values: [42, 42, 42], differs: false },
    { name: 'output_dir', values: ['a', 'b', 'c'], differs: true },
    { name: 'learning_rate', values: [5e-5, 5e-5, 1e-4], differs: true },
    { name: 'max_train_samples', values: [null, 100, null], differs: true },
  ]);

  it('come first, without folders, which always differ', () => {
    expect(rows.map(({ name, differs }) => [name, differs])).toEqual([
      ['max_train_samples', true],
      ['learning_rate', true],
      ['seed', false],
    ]);
  });

  it('mark the value that stands apart', () => {
    expect(rows[1]!.cells).toEqual([
      { text: '5e-5', odd: false },
      { text: '5e-5', odd: false },
      { text: '1e-4', odd: true },
    ]);
    expect(rows[0]!.cells.map(({ text }) => text)).toEqual(['default', '100', 'default']);
  });

  it('mark both of two that differ, and nothing that is equal', () => {
    const [row] = differenceRows([{ name: 'r', values: [8, 16], differs: true }]);
    expect(row!.cells.map(({ odd }) => odd)).toEqual([true, true]);
    expect(rows[2]!.cells.some(({ odd }) => odd)).toBe(false);
  });
});

describe('the data of runs side by side', () => {
  const data = { dataSet: 1, name: 'Ward', versionNumber: 1, hash: '' } as Parameters<
    typeof dataRow
  >[0][number]['data'];

  it('differ where the versions do', () => {
    expect(dataRow([{ data }, { data: { ...data, versionNumber: 5 } }])).toMatchObject({
      differs: true,
      cells: [
        { text: 'Ward, version 1', odd: true },
        { text: 'Ward, version 5', odd: true },
      ],
    });
    expect(dataRow([{ data }, { data }])).toMatchObject({ differs: false });
  });
});
