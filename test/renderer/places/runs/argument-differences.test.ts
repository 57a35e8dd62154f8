import { describe, expect, it } from 'vitest';
import { differenceRows } from '../../../../src/renderer/places/runs/argument-differences.ts';

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
