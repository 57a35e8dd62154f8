import { describe, expect, it } from 'vitest';
import { runAfter, runBefore } from '../../../../src/renderer/places/runs/runs-alike.ts';
import { readChosen } from '../../../../src/renderer/places/runs/runs-address.ts';
import type { Run } from '../../../../src/shared/contract/runs.ts';
import { aRun } from './run/a-run.ts';

const id = (last: number) => `01980000-0000-7000-8000-00000000000${last}` as Run['id'];
const tunedModel = id(8) as unknown as Run['tunedModel'];
const run = (last: number, versionNumber: number, over: Partial<Run> = {}) => {
  const values = { learning_rate: 1e-3, num_train_epochs: 2 };
  return aRun({
    id: id(last),
    data: { ...aRun().data, versionNumber },
    values,
    state: 'finished',
    tunedModel,
    ...over,
  });
};

describe('a run that was trained again', () => {
  const first = run(1, 2);
  const other = run(2, 3, { values: { learning_rate: 1e-4, num_train_epochs: 2 } });
  const failed = run(4, 4, { state: 'failed' });
  const twin = run(3, 2);
  const unfinished = run(4, 3, { tunedModel: null, state: 'interrupted' });
  const again = run(5, 5, { values: { num_train_epochs: 2, learning_rate: 1e-3 } });
  const all = [again, unfinished, twin, failed, other, first];

  it('is found by its arguments, its model and its data set at another version, the latest first', () => {
    expect(runBefore(again, all)?.id).toBe(twin.id);
    expect(runAfter(first, all)?.id).toBe(again.id);
    expect(runBefore(first, all)).toBeNull();
    expect(runAfter(other, all)).toBeNull();
  });

  it('is not one of another model or another data set', () => {
    const ofOther = run(6, 7, { data: { ...first.data, dataSet: 9 as Run['data']['dataSet'] } });
    expect(runAfter(again, [ofOther])).toBeNull();
    const ofModel = run(6, 7, { model: { id: id(9) as unknown as NonNullable<Run['model']>['id'], name: 'other' } });
    expect(runAfter(again, [ofModel])).toBeNull();
  });
});

describe('runs that an address chooses', () => {
  it('are read, whatever else stands there', () => {
    expect(readChosen(`${id(1)},nonsense,${id(2)}`)).toEqual([id(1), id(2)]);
    expect(readChosen(null)).toEqual([]);
  });
});
