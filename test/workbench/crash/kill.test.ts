import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import { readJournal } from '../../../src/workbench/edits/journal.ts';
import { countEntries } from '../../../src/workbench/query/count.ts';
import { openStore } from '../../../src/workbench/store/open-store.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import { contentsOf, indexFaults } from '../contents.ts';
import { imported, temporaryFolder, temporaryStore } from '../temporary-store.ts';
import { runAndKill } from './kill.ts';
import { takeStep } from './steps.ts';

/** A few by default; `npm run test:kill` for many. */
const kills = Number(process.env.SPANWRIGHT_KILLS ?? 4);
const timeout = 30_000 + kills * 10_000;

describe('a process that is killed', () => {
  it('in the middle of edits leaves all of an edit or nothing of it', { timeout }, async () => {
    const first = temporaryStore();
    const { dataSet } = await imported(first, mockDataset({ seed: 1, entries: 400 }));
    first.close();
    for (let seed = 0; seed < kills; seed += 1) {
      const folder = temporaryFolder();
      const [killed, expected] = [join(folder, 'killed.db'), join(folder, 'expected.db')];
      cpSync(first.path, killed);
      cpSync(first.path, expected);
      const delay = Math.random() * 300;
      const done = await runAndKill('edit-until-killed.ts', [killed, `${dataSet}`, `${seed}`], delay);

      const [found, other] = [openStore(killed), openStore(expected)];
      const steps = readJournal(found, dataSet).length - 1;
      // What was acknowledged is there; the last may have been killed between its end and the word of it.
      expect([done, done + 1], `killed after ${delay} ms`).toContain(steps);
      for (let step = 0; step < steps; step += 1) takeStep(other, dataSet, seed, step);
      expect(contentsOf(found, dataSet)).toEqual(contentsOf(other, dataSet));
      expect(found.dataSets.currentVersion(dataSet)).toBe(other.dataSets.currentVersion(dataSet));
      expectSound(found);
      takeStep(found, dataSet, seed, steps);
      found.close();
      other.close();
    }
  });

  it('in the middle of an import leaves all of a data set or nothing of it', { timeout }, async () => {
    const { path, close } = temporaryStore();
    close();
    let whole = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const done = (await runAndKill('import-until-killed.ts', [path], Math.random() * 1500)) - 1;
      const store = openStore(path);
      const dataSets = store.dataSets.list();
      expect([whole + done, whole + done + 1]).toContain(dataSets.length);
      for (const { id, state } of dataSets) {
        expect([state, countEntries(store, id), countEntries(store, id, { rules: ['seen'] })]).toEqual([
          'ready',
          3000,
          3000,
        ]);
      }
      expect(store.database.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(dataSets.length * 3000);
      expectSound(store);
      whole = dataSets.length;
      store.close();
    }
  });
});

function expectSound(store: Store): void {
  const { database } = store;
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(indexFaults(store, 'pump')).toEqual([]);
  const indexed = (table: string, index: string) =>
    database.prepare(`SELECT (SELECT count(*) FROM ${table}) - (SELECT count(*) FROM ${index})`).pluck().get();
  expect([indexed('entries', 'entry_text'), indexed('contexts', 'context_text')]).toEqual([0, 0]);
}
