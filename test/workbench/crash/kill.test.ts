import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import { countEntries } from '../../../src/workbench/query/count.ts';
import { openStore } from '../../../src/workbench/store/open-store.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import { refreshTeaching } from '../../../src/workbench/teaching/refresh-teaching.ts';
import { indexFaults } from '../contents.ts';
import { imported, temporaryFolder, temporaryStore } from '../temporary-store.ts';
import { afterStep, observeModel } from './data-set-model.ts';
import { editedStore } from './edited-store.ts';
import { runAndKill } from './kill.ts';
import { stepOf } from './steps.ts';
import { takeStep } from './take-step.ts';

/** A few by default; `npm run test:kill` for many. */
const kills = Number(process.env.SPANWRIGHT_KILLS ?? 4);
const timeout = 60_000 + kills * 10_000;

describe('a data set that is worked on', () => {
  it('says what the model of it says, step by step', { timeout }, async () => {
    const store = temporaryStore();
    const { dataSet, seen, ...start } = await editedStore(store);
    let { model } = start;
    expect(seen(store)).toEqual(observeModel(model));
    for (let number = 0; number < 20 * kills; number += 1) {
      const step = stepOf(1, number);
      await takeStep(store, dataSet, step);
      model = afterStep(model, step);
      expect(seen(store), JSON.stringify(step).slice(0, 200)).toEqual(observeModel(model));
    }
    expectSound(store);
  });
});

describe('a process that is killed', () => {
  it('in the middle of edits leaves all of each or nothing of it', { timeout }, async () => {
    const first = temporaryStore();
    const { dataSet, seen, ...start } = await editedStore(first);
    first.close();
    let { model } = start;
    let number = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const delay = Math.random() * 300;
      const seed = `${kills}`;
      const done = await runAndKill('edit-until-killed.ts', [first.path, `${dataSet}`, seed, `${number}`], delay);
      for (const end = number + done; number < end; number += 1) model = afterStep(model, stepOf(kills, number));

      const found = openStore(first.path);
      const observed = seen(found);
      // What was acknowledged is there; the last may have been killed between its end and the word of it.
      if (!isDeepStrictEqual(observed, observeModel(model))) {
        model = afterStep(model, stepOf(kills, number));
        expect(observed, `killed after ${delay} ms, at step ${number}`).toEqual(observeModel(model));
        number += 1;
      }
      expectSound(found);
      found.close();
      tell(`killed ${kill + 1} of ${kills} times in edits, at step ${number}`);
    }
  });

  it('in the middle of an import leaves all of a data set or nothing of it', { timeout }, async () => {
    const whole = mockDataset({ seed: 3, entries: 3000 });
    for (let kill = 0; kill < kills; kill += 1) {
      const path = join(temporaryFolder(), 'store.db');
      const before = openStore(path);
      await imported(before, whole.slice(0, 100), { name: 'before' });
      before.close();
      const done = (await runAndKill('import-until-killed.ts', [path], Math.random() * 700)) - 1;
      const store = openStore(path);
      const [first, ...dataSets] = store.dataSets.list().sort((a, b) => a.id - b.id);
      expect([done, done + 1]).toContain(dataSets.length);
      expect(countEntries(store, first!.id)).toBe(100);
      for (const { id, state } of dataSets) {
        const counts = [countEntries(store, id), countEntries(store, id, { rules: ['seen'] })];
        expect([state, ...counts]).toEqual(['ready', 3000, 3000]);
      }
      const rows = store.database.prepare('SELECT count(*) FROM entries').pluck().get();
      expect(rows).toBe(100 + dataSets.length * 3000);
      expectSound(store);
      store.close();
      tell(`killed ${kill + 1} of ${kills} times in imports, ${done} of them done`);
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
  expectTeachingFresh(store);
}

/** What entries would teach is what it would be if it were worked out now. */
function expectTeachingFresh(store: Store): void {
  const taught = store.database.prepare<[], { entry_key: never }>('SELECT * FROM teaching ORDER BY entry_key');
  const before = taught.all();
  const refresh = store.database.transaction(() => {
    for (const { entry_key } of before) refreshTeaching(store, entry_key);
  });
  refresh.immediate();
  expect(taught.all()).toEqual(before);
}

/** The long form says how far it is. */
function tell(line: string): void {
  if (process.env.SPANWRIGHT_KILLS !== undefined) process.stdout.write(`${line}\n`);
}
