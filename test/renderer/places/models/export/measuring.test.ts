import { describe, expect, it } from 'vitest';
import { exportForms, languageCodes } from '../../../../../src/renderer/places/models/export/forms.ts';
import {
  measuringChoices,
  readMeasuring,
  usualMeasuring,
} from '../../../../../src/renderer/places/models/export/measuring.ts';
import { aDataSet } from '../../train/a-data-set.ts';

describe('what an export is measured with', () => {
  const splits = { train: 80, validation: 12, test: 0, none: 0 };
  const first = aDataSet(1, { splits });
  const second = aDataSet(9, { name: 'Other', splits: { ...splits, test: 7 } });
  const choices = measuringChoices([first, second]);

  it('are questions that it did not learn from, or none', () => {
    expect(choices.map(({ title, note }) => [title, note])).toEqual([
      [`${first.name}, validation`, '12'],
      ['Other, validation', '12'],
      ['Other, test', '7'],
      ['Nothing: do not measure', undefined],
    ]);
  });

  it('is the validation data of its run at first', () => {
    expect(usualMeasuring(choices, second.id)).toBe('9:validation');
    expect(usualMeasuring(choices, null)).toBe(`${first.id}:validation`);
    expect(usualMeasuring(measuringChoices([]), null)).toBe('nothing');
    expect(readMeasuring('9:test')).toEqual({ dataSet: 9, split: 'test' });
    expect(readMeasuring('nothing')).toBeUndefined();
  });
});

describe('the forms of an export', () => {
  it('have the adapter alone where the model is one', () => {
    expect(exportForms({ kind: 'model' }).map(({ value }) => value)).toEqual(['onnx', 'merged']);
    expect(exportForms({ kind: 'adapter' }).map(({ value }) => value)).toEqual(['onnx', 'merged', 'adapter']);
  });

  it('take languages by their codes', () => {
    expect(languageCodes('en, de  zh-Hant;English en')).toEqual(['en', 'de', 'zh-Hant']);
  });
});
