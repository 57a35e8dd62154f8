import { describe, expect, it } from 'vitest';
import {
  estimateKey,
  estimateWords,
  nextToMeasure,
} from '../../../../../src/renderer/places/train/estimate/estimate-state.ts';
import type { RunRequest } from '../../../../../src/shared/contract/arguments.ts';
import type { DataSetId, ModelId, ProjectId } from '../../../../../src/shared/contract/ids.ts';
import { anEstimate } from './an-estimate.ts';

const request: RunRequest = {
  project: 'ward' as ProjectId,
  model: 'a' as ModelId,
  dataSet: 1 as DataSetId,
  values: { seed: 1, learning_rate: 2 },
};

describe('what is measured', () => {
  it('is known by model, version of the data and arguments, in whatever order', () => {
    const key = estimateKey(request, { versionNumber: 4 });
    expect(estimateKey({ ...request, values: { learning_rate: 2, seed: 1 } }, { versionNumber: 4 })).toBe(key);
    expect(estimateKey(request, { versionNumber: 5 })).not.toBe(key);
    expect(estimateKey({ ...request, model: null }, { versionNumber: 4 })).not.toBe(key);
    expect(estimateKey({ ...request, values: { seed: 1 } }, { versionNumber: 4 })).not.toBe(key);
  });

  it('is the first wanted that nothing is known of, not even that it failed', () => {
    const wanted = ['a', 'b', 'c'].map((key) => ({ key, request }));
    const failed = { is: 'failed', failure: { message: '', mend: '' } } as const;
    expect(nextToMeasure(wanted, new Map([['a', failed]]))?.key).toBe('b');
    expect(nextToMeasure(wanted, new Map(wanted.map(({ key }) => [key, failed])))).toBeNull();
  });

  it('is said in a few words beside a preset', () => {
    const estimate = anEstimate({ seconds: 260, peakMemoryBytes: 1.2e9 });
    expect(estimateWords({ is: 'measured', estimate })).toBe('about 4 minutes · 1.2 GB of memory');
    expect(estimateWords({ is: 'waiting' })).toBe('not measured yet');
  });
});
