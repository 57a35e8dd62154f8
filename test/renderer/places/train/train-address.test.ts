import { describe, expect, it } from 'vitest';
import type { LocationQuery } from 'vue-router';
import { readTrainAddress, trainAgain } from '../../../../src/renderer/places/train/train-address.ts';
import { aRun } from '../runs/run/a-run.ts';

const run = aRun({});
const nothing = { run: null, changes: {}, dataSet: null, model: null };
const queryOf = (location: ReturnType<typeof trainAgain>) =>
  typeof location === 'string' ? {} : (location.query as Record<string, string>);

describe('the address of Train', () => {
  it('reads back the run to train again and what is to change', () => {
    const changes = { num_train_epochs: 4, target_modules: ['query'], eval_strategy: 'no' };
    expect(readTrainAddress(queryOf(trainAgain(run, changes)))).toEqual({ ...nothing, run: run.id, changes });
    expect(readTrainAddress(queryOf(trainAgain(run)))).toEqual({ ...nothing, run: run.id });
  });

  it('takes a data set and a model', () => {
    const model = '01a21238-b276-7000-b5a9-38ad1168370e';
    expect(readTrainAddress({ dataSet: '3', model })).toEqual({ ...nothing, dataSet: 3, model });
  });

  it('leaves out what cannot be read', () => {
    const queries: LocationQuery[] = [
      {},
      { run: 'the last' },
      { dataSet: '-1', model: '7' },
      { changes: '{' },
      { changes: '[1]' },
    ];
    for (const query of queries) {
      expect(readTrainAddress(query)).toEqual(nothing);
    }
  });
});
