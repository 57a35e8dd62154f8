import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashExamples } from '../../../src/dataset/identity/hash.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { exportJournal, readJournal } from '../../../src/workbench/edits/journal.ts';
import { nextSteps, redo, undo } from '../../../src/workbench/edits/undo.ts';
import { readEntries } from '../../../src/workbench/entries/read-entries.ts';
import { matchingKeys } from '../../../src/workbench/query/query-entries.ts';
import type { DataSetId, VersionId } from '../../../src/workbench/store/ids.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import { hashVersion } from '../../../src/workbench/versions/read-version.ts';
import { contentsOf, indexFaults } from '../contents.ts';
import { example, imported, reopened, temporaryStore } from '../temporary-store.ts';
import { commands, type CommandSeed } from './random-command.ts';

const by = { who: 'Ada' };
const start = ['pump at 16 bar', 'pump at 16 bar', 'seal runs', 'bar'].map((context, index) =>
  example({ id: `${index}`, context, question: `pump ${index}`, isImpossible: index === 3 ? true : undefined }),
);
const question = (store: Store, dataSet: DataSetId) => [...readEntries(store, dataSet)][0]!.example.question;

function make(store: Store, dataSet: DataSetId, seed: CommandSeed): void {
  edit(store, dataSet, seed.toCommand(matchingKeys(store, dataSet, {})), by);
}

describe('undo and redo', () => {
  it('lead back and forth through any edits, also over restarts', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(commands, fc.boolean()), { minLength: 1, maxLength: 8 }), async (seeds) => {
        let store = temporaryStore();
        const { dataSet } = await imported(store, start);
        const states = [contentsOf(store, dataSet)];
        for (const [seed, restart] of seeds) {
          const before = store.dataSets.currentVersion(dataSet);
          make(store, dataSet, seed);
          if (store.dataSets.currentVersion(dataSet) !== before) states.push(contentsOf(store, dataSet));
          if (restart) store = reopened(store);
        }
        for (const state of states.slice(0, -1).reverse()) {
          undo(store, dataSet, by);
          expect(contentsOf(store, dataSet)).toEqual(state);
        }
        expect(nextSteps(store, dataSet).undo).toBeNull();
        store = reopened(store);
        for (const state of states.slice(1)) {
          redo(store, dataSet, by);
          expect(contentsOf(store, dataSet)).toEqual(state);
        }
        expect(nextSteps(store, dataSet).redo).toBeNull();
        expect(indexFaults(store, 'pump')).toEqual([]);
        undo(store, dataSet, { ...by, steps: 1000 });
        expect(contentsOf(store, dataSet)).toEqual(states[0]);
        expect(indexFaults(store, 'pump')).toEqual([]);
        store.close();
      }),
      { numRuns: Number(process.env.SPANWRIGHT_RUNS ?? 25) },
    );
  });

  it('leave every version readable, on whatever branch it is', { timeout: 120_000 }, async () => {
    const step = fc.oneof(commands, fc.constant('undo' as const), fc.constant('redo' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const store = temporaryStore();
        const { dataSet } = await imported(store, start);
        const hashes = new Map<VersionId, string>();
        const hashNow = () => hashExamples(Array.from(readEntries(store, dataSet), (entry) => entry.example));
        hashes.set(store.dataSets.currentVersion(dataSet), hashNow());
        for (const one of steps) {
          if (one === 'undo') undo(store, dataSet, by);
          else if (one === 'redo') redo(store, dataSet, by);
          else make(store, dataSet, one);
          const version = store.dataSets.currentVersion(dataSet);
          expect(hashes.get(version) ?? hashNow()).toBe(hashNow());
          hashes.set(version, hashNow());
        }
        for (const [version, hash] of hashes) expect(hashVersion(store, version)).toBe(hash);
        store.close();
      }),
      { numRuns: Number(process.env.SPANWRIGHT_RUNS ?? 25) },
    );
  });

  it('begin a branch where an edit follows an undo: redo follows the new one, the old version stays', async () => {
    const store = temporaryStore();
    const { dataSet, keys } = await imported(store, start);
    const change = (text: string) =>
      edit(store, dataSet, { kind: 'change-question', entry: keys[0]!, question: text }, by);
    change('first');
    const { version: second } = change('second');
    undo(store, dataSet, by);
    change('third');
    expect(redo(store, dataSet, by).changes).toEqual([]);
    undo(store, dataSet, by);
    redo(store, dataSet, by);
    expect(question(store, dataSet)).toBe('third');
    const hash = hashVersion(store, second);
    undo(store, dataSet, { ...by, steps: 2 });
    expect(question(store, dataSet)).toBe('pump 0');
    expect(hashVersion(store, second)).toBe(hash);
  });

  it('do nothing where there is nothing to do', async () => {
    const store = temporaryStore();
    const { dataSet } = await imported(store, start);
    const version = store.dataSets.currentVersion(dataSet);
    expect(undo(store, dataSet, by)).toEqual({ version, changes: [] });
    expect(redo(store, dataSet, by)).toEqual({ version, changes: [] });
    expect(readJournal(store, dataSet)).toHaveLength(1);
  });
});

describe('the journal', () => {
  it('says who did what and when, undoing and redoing too, before and after', async () => {
    const store = temporaryStore();
    const { dataSet, keys } = await imported(store, start, { at: new Date('2026-01-01T00:00:00Z') });
    const entry = keys[2]!;
    const command = { kind: 'change-context', entry, scope: 'entry', context: 'The seal runs' } as const;
    edit(store, dataSet, command, { who: 'Ada', label: 'Complete it', at: new Date('2026-01-02T00:00:00Z') });
    undo(store, dataSet, { who: 'Grace', at: new Date('2026-01-03T00:00:00Z') });
    const lines = [...exportJournal(store, dataSet)].map((line) => JSON.parse(line) as object);
    const shared = { version: 2, parent: 1, kind: 'change-context', label: 'Complete it' };
    expect(lines).toEqual([
      {
        number: 1,
        at: '2026-01-01T00:00:00.000Z',
        who: 'importer',
        action: 'import',
        version: 1,
        parent: null,
        kind: 'import',
        label: null,
      },
      {
        ...shared,
        number: 2,
        at: '2026-01-02T00:00:00.000Z',
        who: 'Ada',
        action: 'edit',
        changes: [
          {
            entry,
            id: '2',
            before: { context: 'seal runs', answers: [{ text: ' run', start: 4 }] },
            after: { context: 'The seal runs', answers: [{ text: ' run', start: 8 }] },
          },
        ],
      },
      { ...shared, number: 3, at: '2026-01-03T00:00:00.000Z', who: 'Grace', action: 'undo' },
    ]);
  });
});
