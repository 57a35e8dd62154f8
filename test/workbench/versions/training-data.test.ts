import { describe, expect, it } from 'vitest';
import { hashExamples } from '../../../src/dataset/identity/hash.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { undo } from '../../../src/workbench/edits/undo.ts';
import { hashVersion, readVersion } from '../../../src/workbench/versions/read-version.ts';
import { recordTrainingData, runsOf, trainingDataOf } from '../../../src/workbench/versions/training-data.ts';
import { example, imported, reopened, temporaryStore } from '../temporary-store.ts';

const by = { who: 'Ada' };

async function split() {
  const store = temporaryStore();
  const { dataSet, keys } = await imported(
    store,
    ['a', 'b', 'c'].map((id) => example({ id })),
    { split: 'train' },
  );
  edit(store, dataSet, { kind: 'change-splits', entries: [[keys[2]!, 'validation']] }, by);
  return { store, dataSet, keys, version: store.dataSets.currentVersion(dataSet) };
}

describe('what a training run read', () => {
  it('is a version and a split of it, known by what it says, after a restart too', async () => {
    const { store, dataSet, version } = await split();
    const at = new Date('2026-01-01T00:00:00Z');
    recordTrainingData(store, { run: 'run-1', role: 'train', version, split: 'train', at });
    recordTrainingData(store, { run: 'run-1', role: 'validation', version, split: 'validation', at });
    const again = reopened(store);
    const contentHash = hashExamples([example({ id: 'a' }), example({ id: 'b' })]);
    expect(trainingDataOf(again, 'run-1')).toEqual([
      { run: 'run-1', role: 'train', version, split: 'train', contentHash, at },
      expect.objectContaining({ role: 'validation', contentHash: hashExamples([example({ id: 'c' })]) }),
    ]);
    expect(runsOf(again, dataSet)).toHaveLength(2);
    expect(trainingDataOf(again, 'another')).toEqual([]);
  });

  it('can be read again whatever was edited since', async () => {
    const { store, dataSet, keys, version } = await split();
    const recorded = recordTrainingData(store, { run: 'run-1', role: 'train', version });
    edit(store, dataSet, { kind: 'change-question', entry: keys[0]!, question: 'Another?' }, by);
    edit(store, dataSet, { kind: 'remove-entries', entries: [keys[1]!] }, by);
    edit(store, dataSet, { kind: 'add-entries', entries: [{ example: example({ id: 'd' }) }] }, by);
    expect(Array.from(readVersion(store, version), (entry) => entry.example)).toEqual(
      ['a', 'b', 'c'].map((id) => example({ id })),
    );
    expect(hashVersion(store, version)).toBe(recorded.contentHash);
    expect(hashVersion(store, store.dataSets.currentVersion(dataSet))).not.toBe(recorded.contentHash);
    undo(store, dataSet, { ...by, steps: 3 });
    expect(store.dataSets.currentVersion(dataSet)).toBe(version);
  });

  it('is refused for a version that is not there', async () => {
    const { store } = await split();
    expect(() => recordTrainingData(store, { run: 'run-1', role: 'train', version: 99 as never })).toThrow(
      expect.objectContaining({ code: 'no-such-version' }),
    );
  });
});
