import { describe, expect, it } from 'vitest';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import type { JobInput } from '../../../src/shared/jobs/registry.ts';
import { mendDataSet } from '../../../src/worker/jobs/mend-data-set.ts';
import type { JobContext } from '../../../src/worker/job.ts';
import { imported, temporaryStore } from '../../workbench/temporary-store.ts';

type Told = Parameters<JobContext['progress']>[0];

async function told(input: JobInput<'mend-data-set'>): Promise<Told[]> {
  const all: Told[] = [];
  await mendDataSet(input, {
    signal: new AbortController().signal,
    stop: () => null,
    emit: () => undefined,
    progress: (progress) => all.push(progress),
    environment: () => undefined,
  });
  return all;
}

describe('a change of many entries', () => {
  it('tells how many of those that it makes different are done, and so does taking it back', async () => {
    const store = temporaryStore();
    const { dataSet, keys } = await imported(store, mockDataset({ seed: 1, entries: 2500 }));
    const about = { store: store.path, dataSet, who: 'Ada' };
    const change = { kind: 'mark-reviewed', reviewed: true } as const;
    const done = async (action: JobInput<'mend-data-set'>['action']) =>
      (await told({ ...about, action })).map(({ label, completed, total }) => [label, completed, total]);
    await told({ ...about, action: { kind: 'change', filter: { entries: keys.slice(0, 100) }, change } });
    expect(await done({ kind: 'change', filter: {}, change })).toEqual([
      ['Going through 2,500 entries', 0, null],
      ['Going through 2,500 entries', 1000, 2400],
      ['Going through 2,500 entries', 2000, 2400],
      ['Checking 2,500 entries', 0, null],
    ]);
    const undone = await done({ kind: 'undo' });
    expect(undone.slice(0, 3)).toEqual([
      ['Going back over 2,500 entries', 0, null],
      ['Going back over 2,500 entries', 1000, 2400],
      ['Going back over 2,500 entries', 2000, 2400],
    ]);
  });
});
