import { describe, expect, it } from 'vitest';
import {
  dataSetOf,
  emptyRunDraft,
  fitPreset,
  presetChoices,
  presetOfFile,
  presetOfRun,
  requestOf,
  startingPointOf,
} from '../../../../src/renderer/places/train/run-draft.ts';
import { emptyDraft } from '../../../../src/renderer/places/train/form/draft.ts';
import type { DataSetId, ModelId, ProjectId, RunId } from '../../../../src/shared/contract/ids.ts';
import { aDataSet } from './a-data-set.ts';
import { aModel } from './a-model.ts';

const quick = { id: 'quick-try', title: 'Quick try', description: '', values: { learning_rate: 1e-4 } };
const quickForSmall = { ...quick, values: { learning_rate: 7e-4 } };
const careful = { id: 'careful', title: 'Careful', description: '', values: { num_train_epochs: 3 } };

describe('what a run is put together from', () => {
  it('is the data set that was chosen, else the first that can be read', () => {
    const sets = [aDataSet(3, { state: 'importing' }), aDataSet(2), aDataSet(1)];
    expect(dataSetOf({ dataSet: 1 as DataSetId }, sets)?.id).toBe(1);
    expect(dataSetOf({ dataSet: null }, sets)?.id).toBe(2);
    expect(dataSetOf({ dataSet: 3 as DataSetId }, sets)?.id).toBe(2);
    expect(dataSetOf({ dataSet: null }, [])).toBeNull();
  });

  it('is the model that was chosen, and no other where that is gone', () => {
    const models = [aModel('a'), aModel('broken', { problem: 'Its weights are gone.' })];
    expect(startingPointOf({ from: null }, models)).toBe('a');
    expect(startingPointOf({ from: 'a' as ModelId }, models)).toBe('a');
    expect(startingPointOf({ from: 'scratch' }, models)).toBe('scratch');
    expect(startingPointOf({ from: 'gone' as ModelId }, models)).toBeNull();
    expect(startingPointOf({ from: 'broken' as ModelId }, models)).toBeNull();
    expect(startingPointOf({ from: null }, [])).toBeNull();
  });

  it('asks for a new model where it starts from scratch', () => {
    const draft = { preset: quick, own: { seed: 7 } };
    const request = requestOf('ward' as ProjectId, aDataSet(1), 'scratch', draft);
    expect(request).toEqual({ project: 'ward', dataSet: 1, model: null, values: { learning_rate: 1e-4, seed: 7 } });
  });
});

describe('the preset of a draft', () => {
  it('is the first until one is chosen', () => {
    expect(fitPreset(emptyRunDraft.arguments, [quick, careful]).preset).toBe(quick);
    expect(fitPreset(emptyDraft, []).preset).toBeNull();
  });

  it('takes the values that fit another model, and keeps what a person changed', () => {
    const draft = { preset: quick, own: { seed: 7 } };
    expect(fitPreset(draft, [careful, quickForSmall])).toEqual({ preset: quickForSmall, own: { seed: 7 } });
    expect(fitPreset(draft, [careful])).toEqual({ preset: careful, own: { seed: 7 } });
  });

  it('stays where it came with a run or a file, and can be chosen again', () => {
    for (const preset of [presetOfRun('r' as RunId, 'Run 3', { seed: 1 }), presetOfFile('args.json', {})]) {
      const draft = { preset, own: {} };
      expect(fitPreset(draft, [quick])).toBe(draft);
      expect(presetChoices(draft, [quick])).toEqual([preset, quick]);
    }
    expect(presetChoices({ preset: quick, own: {} }, [quick, careful])).toEqual([quick, careful]);
  });
});
