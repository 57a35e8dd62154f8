import { describe, expect, it } from 'vitest';
import { runColumns } from '../../../../../src/renderer/places/runs/table/run-columns.ts';
import { settingColumns } from '../../../../../src/renderer/places/runs/table/setting-columns.ts';
import { standings } from '../../../../../src/renderer/places/runs/table/standing-out.ts';
import type { Run } from '../../../../../src/shared/contract/runs.ts';
import { aRun } from '../run/a-run.ts';

const column = (id: string) => runColumns.find((each) => each.id === id)!;
const epochsOf = (runs: readonly Run[]) => settingColumns(runs, []).columns.find(({ title }) => title === 'Epochs')!;
const withEpochs = (...epochs: readonly number[]) => epochs.map((each) => aRun({ values: { num_train_epochs: each } }));

describe('what stands out in a column', () => {
  it('is what differs from most: equal settings fade', () => {
    const runs = withEpochs(2, 2, 4);
    expect(runs.map(standings(epochsOf(runs), runs))).toEqual(['usual', 'usual', 'other']);
  });

  it('is nothing where there is no usual value', () => {
    for (const runs of [withEpochs(2), withEpochs(2, 4), withEpochs(1, 2, 3)])
      expect(new Set(runs.map(standings(epochsOf(runs), runs)))).toEqual(new Set(['plain']));
  });

  it('is the best score, with those that show the same', () => {
    const runs = [61.04, 88.71, 88.7, undefined].map((f1) => aRun({ latest: f1 === undefined ? {} : { eval_f1: f1 } }));
    expect(runs.map(standings(column('f1'), runs))).toEqual(['plain', 'best', 'best', 'plain']);
    const losses = [0.5, 0.2].map((loss) => aRun({ latest: { loss } }));
    expect(losses.map(standings(column('loss'), losses))).toEqual(['plain', 'best']);
  });

  it('is no score where there is no other to compare it with', () => {
    const run = aRun({ latest: { eval_f1: 50 } });
    expect(standings(column('f1'), [run, aRun()])(run)).toBe('plain');
  });
});
