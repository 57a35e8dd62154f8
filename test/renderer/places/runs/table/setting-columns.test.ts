import { describe, expect, it } from 'vitest';
import { settingColumns } from '../../../../../src/renderer/places/runs/table/setting-columns.ts';
import type { ArgumentDescription, ArgumentGroup } from '../../../../../src/shared/contract/arguments.ts';
import type { Run } from '../../../../../src/shared/contract/runs.ts';
import { aRun } from '../run/a-run.ts';

function described(...given: readonly Partial<ArgumentDescription>[]): readonly ArgumentGroup[] {
  const one = {
    name: '',
    kind: 'number',
    level: 'basic',
    help: '',
    expected: '',
    required: false,
    default: null,
  } as const;
  const rest = { unit: null, choices: null, min: null, max: null, managed: false };
  return [{ group: 'training', title: 'Training', arguments: given.map((each) => ({ ...one, ...rest, ...each })) }];
}
const runsWith = (...values: readonly Run['values'][]) => values.map((each) => aRun({ values: each }));

describe('columns of settings', () => {
  const groups = described(
    { name: 'learning_rate', default: 5e-5 },
    { name: 'num_train_epochs', default: 3 },
    { name: 'output_dir', managed: true },
  );

  it('are one for each argument that any run was asked for with, the most important first', () => {
    const runs = runsWith({ seed: 7, learning_rate: 1e-3 }, { num_train_epochs: 2, zebra: 1, output_dir: 'x' });
    expect(settingColumns(runs, groups).columns.map(({ id }) => id)).toEqual([
      'setting:num_train_epochs',
      'setting:learning_rate',
      'setting:seed',
      'setting:zebra',
    ]);
  });

  it('show the default where a run was asked for without one', () => {
    const runs = runsWith({ num_train_epochs: 2 }, {});
    const [epochs] = settingColumns(runs, groups).columns;
    expect(runs.map((run) => [epochs!.value(run), epochs!.text(run)])).toEqual([
      [2, '2'],
      [3, '3'],
    ]);
  });

  it('come by themselves where runs differ, a default said and one unsaid being the same', () => {
    const runs = runsWith({ num_train_epochs: 3, learning_rate: 1e-4 }, { learning_rate: 2e-4 });
    expect(settingColumns(runs, groups).shown).toEqual(['setting:learning_rate']);
    expect(settingColumns(runs.slice(0, 1), groups).shown).toEqual([]);
  });

  it('come by themselves a few at a time', () => {
    const many = (value: number) => Object.fromEntries('abcdefgh'.split('').map((name) => [name, value]));
    expect(settingColumns(runsWith(many(1), many(2)), []).shown).toHaveLength(5);
  });
});
