import { describe, expect, it } from 'vitest';
import {
  choiceOfComparison,
  comparisonOf,
  presentChoice,
  requestOf,
  splitOptions,
  usualChoice,
  usualSplit,
} from '../../../../../src/renderer/places/compare/choice/comparison-choice.ts';
import { dataSetIdSchema, modelIdSchema, projectIdSchema } from '../../../../../src/shared/contract/ids.ts';
import { aDataSet } from '../../train/a-data-set.ts';
import { aModel } from '../../train/a-model.ts';
import { aComparison, uuid } from '../a-comparison.ts';

const model = (last: number) => modelIdSchema.parse(uuid(last));
const dataSetId = (id: number) => dataSetIdSchema.parse(id);
const models = [aModel(uuid(4)), aModel(uuid(3))];
const run = (dataSet: number) => ({
  tunedModel: model(4),
  model: { id: model(3), name: 'base' },
  data: { dataSet: dataSetId(dataSet), name: 'Pumps', versionNumber: 1, hash: '' },
});
const splits = { train: 80, validation: 20, test: 10, none: 0 };
const dataSets = [aDataSet(1, { splits }), aDataSet(2, { splits })];

describe('what is compared at first', () => {
  it('is what the latest run made with what it began from, on the data that it did not learn from', () => {
    expect(usualChoice(models, [run(2)], dataSets)).toEqual({
      base: model(3),
      tuned: model(4),
      dataSet: 2,
      split: 'validation',
    });
  });

  it('is on another data set where that of the run is gone, and on none where there is none', () => {
    expect(usualChoice(models, [run(7)], dataSets).dataSet).toBe(1);
    expect(usualChoice(models, [run(7)], [])).toMatchObject({ dataSet: null, split: null });
  });

  it('is the split to check on, else that to test with, else everything', () => {
    expect(usualSplit({ splits })).toBe('validation');
    expect(usualSplit({ splits: { ...splits, validation: 0 } })).toBe('test');
    expect(usualSplit({ splits: { train: 80, validation: 0, test: 0, none: 3 } })).toBeNull();
  });
});

describe('a choice', () => {
  const comparison = aComparison();
  const choice = choiceOfComparison(comparison);

  it('finds the latest comparison of just that', () => {
    const older = aComparison({ id: aComparison().id, questions: 1 });
    expect(comparisonOf(choice, [comparison, older])).toBe(comparison);
    expect(comparisonOf({ ...choice, split: 'test' }, [comparison])).toBeNull();
    expect(comparisonOf({ ...choice, base: choice.tuned, tuned: choice.base }, [comparison])).toBeNull();
  });

  it('leaves out what is not here any more', () => {
    expect(presentChoice(choice, models, dataSets)).toEqual(choice);
    expect(presentChoice(choice, models.slice(1), [])).toEqual({ ...choice, tuned: null, dataSet: null });
  });

  it('is asked for once nothing is missing', () => {
    const project = projectIdSchema.parse(uuid(2));
    expect(requestOf(project, choice)).toEqual({ project, ...choice });
    expect(requestOf(project, { ...choice, base: null })).toHaveProperty('missing');
    expect(requestOf(project, { ...choice, base: choice.tuned })).toHaveProperty('missing');
    expect(requestOf(project, { ...choice, dataSet: null })).toHaveProperty('missing');
  });

  it('can be of each split that has entries', () => {
    const options = splitOptions(aDataSet(1, { splits: { ...splits, test: 0 }, entries: 100 }));
    expect(options.map(({ value, note }) => [value, note])).toEqual([
      ['validation', '20'],
      ['train', '80'],
      ['all', '100'],
    ]);
  });
});
