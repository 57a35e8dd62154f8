import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '../../../src/workbench/entries/entry.ts';
import { compareVersions } from '../../../src/workbench/data-sets/compare-versions.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { undo } from '../../../src/workbench/edits/undo.ts';
import type { EntryKey, VersionId } from '../../../src/workbench/store/ids.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import { matchingKeys } from '../../../src/workbench/query/query-entries.ts';
import { changesBetween } from '../../../src/workbench/versions/changes-between.ts';
import { readVersion } from '../../../src/workbench/versions/read-version.ts';
import { commands } from '../edits/random-command.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

const by = { who: 'Ada' };
const start = ['pump at 16 bar', 'pump at 16 bar', 'seal runs'].map((context, index) =>
  example({ id: `${index}`, context, question: `pump ${index}` }),
);

function contentsAt(store: Store, version: VersionId): Map<EntryKey, string> {
  const said = ({ example: of, split, reviewed, extra }: StoredEntry) => JSON.stringify({ of, split, reviewed, extra });
  return new Map([...readVersion(store, version)].map((entry) => [entry.key, said(entry)]));
}

describe('what changed from one version to another', () => {
  it('are exactly the entries that the two do not say alike, over any edits and undos', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(commands, fc.constant(null)), { minLength: 1, maxLength: 12 }),
        async (seeds) => {
          const store = temporaryStore();
          const { dataSet } = await imported(store, start);
          for (const seed of seeds) {
            if (seed) edit(store, dataSet, seed.toCommand(matchingKeys(store, dataSet, {})), by);
            else undo(store, dataSet, by);
          }
          const versions = store.versions.list(dataSet).map(({ id }) => id);
          for (const [from, to] of [
            [versions[0]!, versions.at(-1)!] as const,
            [versions.at(-1)!, versions[0]!] as const,
          ]) {
            const [before, after] = [contentsAt(store, from), contentsAt(store, to)];
            const keys = [...new Set([...before.keys(), ...after.keys()])];
            const differing = keys.filter((key) => before.get(key) !== after.get(key));
            const found = changesBetween(store, from, to);
            expect([...found.keys()].toSorted()).toEqual(differing.toSorted());
            for (const [key, { kind }] of found) {
              expect(kind).toBe(!before.has(key) ? 'added' : !after.has(key) ? 'removed' : 'changed');
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is counted by what of the entries it is', async () => {
    const store = temporaryStore();
    const { dataSet, keys } = await imported(store, start);
    const [first, second, third] = keys;
    edit(store, dataSet, { kind: 'change-answers', entry: first!, answers: [] }, by);
    edit(store, dataSet, { kind: 'change-question', entry: first!, question: 'At what pressure?' }, by);
    edit(store, dataSet, { kind: 'mark-reviewed', entries: [second!], reviewed: true }, by);
    edit(store, dataSet, { kind: 'mark-reviewed', entries: [second!], reviewed: false }, by);
    edit(store, dataSet, { kind: 'remove-entries', entries: [third!] }, by);
    const none = { question: 0, answers: 0, text: 0, split: 0, reviewed: 0, other: 0 };
    const parts = { ...none, answers: 1, question: 1 };
    expect(compareVersions(store, dataSet, 1, 6)).toEqual({ added: 0, removed: 1, changed: 1, parts, learned: 2 });
    expect(compareVersions(store, dataSet, 6, 1)).toEqual({ added: 1, removed: 0, changed: 1, parts, learned: 2 });
    expect(() => compareVersions(store, dataSet, 1, 7)).toThrow('The data set has no version 7.');
  });

  it('tells what teaches a model something else from what only judges it', async () => {
    const store = temporaryStore();
    const { dataSet, keys } = await imported(store, start);
    const [first, second, third] = keys;
    const entries = [first!, second!, third!].map((key, index) => [key, index === 0 ? 'train' : 'test'] as const);
    edit(store, dataSet, { kind: 'change-splits', entries }, by);
    edit(store, dataSet, { kind: 'change-question', entry: second!, question: 'At what pressure?' }, by);
    edit(store, dataSet, { kind: 'mark-reviewed', entries: [first!], reviewed: true }, by);
    expect(compareVersions(store, dataSet, 2, 4)).toMatchObject({ changed: 2, learned: 0 });
    edit(store, dataSet, { kind: 'change-splits', entries: [[third!, 'train']] }, by);
    edit(store, dataSet, { kind: 'change-question', entry: first!, question: 'How much?' }, by);
    expect(compareVersions(store, dataSet, 2, 6)).toMatchObject({ changed: 3, learned: 2 });
  });
});
