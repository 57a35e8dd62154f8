import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { writeExamples } from '../../../src/dataset/squad/write.ts';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import type { ChangeOfAll, EntryFilter } from '../../../src/shared/contract/entries.ts';
import type { DataSetId } from '../../../src/shared/contract/ids.ts';
import { readEntries } from '../../../src/workbench/entries/read-entries.ts';
import { recordAnswers } from '../../../src/workbench/model-answers/record-answers.ts';
import type { Workbench } from '../../../src/workbench/workbench.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from './client.ts';
import { finished } from './finished.ts';

const context = 'The mechanical seal is rated for 16 bar at 20 °C. Above that it leaks.';
const entry = (id: string, question: string, text: string, start: number, split?: string) => ({
  id,
  title: 'pump',
  context,
  question,
  answers: { text: [text], answer_start: [start] },
  ...(split && { split }),
});
const pressure = (split?: string) => entry('a', 'At what pressure does it fail?', '16 bar', 33, split);
const temperature = (split?: string) => entry('b', 'At what temperature?', '20 °C', 43, split);

function fileOf(entries: readonly object[], name = 'pump.json'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, JSON.stringify({ data: entries }));
  return path;
}

async function withPumps(entries: readonly object[] = [pressure(), temperature()]) {
  const workbench = await temporaryWorkbench();
  const client = clientOf(workbench);
  const { id: project } = await client.projects.create({ name: 'Pumps' });
  const path = fileOf(entries);
  const { result } = await finished(client.dataSets.import({ project, path, name: 'Pumps', split: null }));
  return { workbench, client, project, dataSet: result.id, imported: result };
}

async function entriesOf(workbench: Workbench, dataSet: DataSetId) {
  return (await clientOf(workbench).dataSets.entries({ dataSet })).entries;
}

describe('a file', () => {
  it('is looked at before it is brought in: its format, its first entries, its fields', async () => {
    const { dataSets } = clientOf(await temporaryWorkbench());
    const inspection = await dataSets.inspectFile({ path: fileOf([pressure(), temperature()]) });
    expect(inspection).toMatchObject({ name: 'pump.json', format: { name: 'flat-json' }, setAside: [] });
    expect(inspection.sample[0]).toEqual({ question: 'At what pressure does it fail?', context, answers: ['16 bar'] });
  });

  it('of no known format comes with a mapping proposed, and reads as the mapping says', async () => {
    const { dataSets, projects } = clientOf(await temporaryWorkbench());
    const rows = ['16 bar', '20 °C'].map((reply, number) => ({
      body: context,
      ask: `What is number ${number}?`,
      reply,
    }));
    const path = join(temporaryFolder(), 'export.jsonl');
    writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
    const unknown = await dataSets.inspectFile({ path });
    expect(unknown).toMatchObject({ format: { name: 'unknown' }, sample: [] });
    expect(unknown.fields.map((field) => field.path)).toEqual(['body', 'ask', 'reply']);
    const { mapping } = unknown.proposal;
    expect(mapping).toMatchObject({ context: 'body', question: 'ask' });
    const mapped = await dataSets.inspectFile({ path, mapping: mapping! });
    expect(mapped.sample.map(({ answers }) => answers)).toEqual([['16 bar'], ['20 °C']]);
    const { id: project } = await projects.create({ name: 'Pumps' });
    const input = { project, path, name: 'Pumps', split: null };
    await expect(finished(dataSets.import(input))).rejects.toMatchObject({ data: { code: 'unknown-format' } });
    expect(await dataSets.list({ project })).toEqual([]);
    const { result } = await finished(dataSets.import({ ...input, mapping: mapping! }));
    expect(result.entries).toBe(2);
  });

  it('that is not there is a failure that the contract knows', async () => {
    const { dataSets } = clientOf(await temporaryWorkbench());
    await expect(dataSets.inspectFile({ path: '/no/such.json' })).rejects.toMatchObject({
      code: 'FAILURE',
      data: { code: 'file-enoent' },
    });
  });
});

describe('an import', () => {
  it('tells how far it is and ends with the data set, which views are told of', async () => {
    const workbench = await temporaryWorkbench();
    const { dataSets, projects, events } = clientOf(workbench);
    const { id: project } = await projects.create({ name: 'Mock' });
    const path = join(temporaryFolder(), 'mock.json');
    await writeExamples(path, mockDataset({ entries: 3000, seed: 1 }), 'nested');
    const watch = await events.watch();
    const { result, progress } = await finished(dataSets.import({ project, path, name: 'Mock', split: 'train' }));
    expect(result).toMatchObject({ name: 'Mock', state: 'ready', entries: 3000, versionNumber: 1 });
    expect(result.splits).toEqual({ train: 3000, validation: 0, test: 0, none: 0 });
    expect(progress.at(-1)).toMatchObject({ label: 'Checking 3000 entries', unit: 'bytes' });
    expect(progress.at(-1)!.completed).toBe(progress.at(-1)!.total);
    expect((await watch.next()).value).toMatchObject({ type: 'data-set', dataSet: result.id });
  });

  it('puts entries into no split unless they or whoever imports them say so', async () => {
    expect((await withPumps()).imported.splits).toEqual({ train: 0, validation: 0, test: 0, none: 2 });
    const said = await withPumps([pressure('train'), temperature('dev')]);
    expect(said.imported.splits).toEqual({ train: 1, validation: 1, test: 0, none: 0 });
  });

  it('that is left keeps nothing', async () => {
    const workbench = await temporaryWorkbench();
    const { dataSets, projects } = clientOf(workbench);
    const { id: project } = await projects.create({ name: 'Mock' });
    const path = join(temporaryFolder(), 'mock.json');
    await writeExamples(path, mockDataset({ entries: 20_000, seed: 1 }), 'nested');
    const importing = await dataSets.import({ project, path, name: 'Mock', split: null });
    await importing.next();
    await importing.return();
    expect(await dataSets.list({ project })).toEqual([]);
    expect(workbench.store.database.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(0);
  });

  it('whose process is killed keeps nothing, and says what happened', async () => {
    const workbench = await temporaryWorkbench();
    const killing: Workbench = {
      ...workbench,
      jobHost: {
        start: () => {
          const worker = workbench.jobHost.start();
          worker.onMessage((message) => {
            if (message.type === 'progress') worker.kill();
          });
          return worker;
        },
      },
    };
    const { dataSets, projects } = clientOf(killing);
    const { id: project } = await projects.create({ name: 'Mock' });
    const path = join(temporaryFolder(), 'mock.json');
    await writeExamples(path, mockDataset({ entries: 20_000, seed: 1 }), 'nested');
    const input = { project, path, name: 'Mock', split: null };
    await expect(finished(dataSets.import(input))).rejects.toMatchObject({ data: { code: 'killed' } });
    expect(await dataSets.list({ project })).toEqual([]);
    expect(workbench.store.database.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(0);
  });
});

describe('entries', () => {
  it('are listed, filtered, counted and looked at with what was found in them', async () => {
    const off = entry('c', 'Where does it leak?', 'Above', 49);
    const { client, dataSet } = await withPumps([pressure(), temperature(), off]);
    const page = await client.dataSets.entries({ dataSet, limit: 2 });
    expect(page.entries.map(({ id, findings }) => [id, findings])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
    const rest = await client.dataSets.entries({ dataSet, limit: 2, after: page.next });
    expect(rest.entries.map(({ id }) => id)).toEqual(['c']);
    expect(rest.next).toBeNull();
    const found = await client.dataSets.facets({ dataSet, filter: { findings: true } });
    expect(found).toMatchObject({ entries: 1, contexts: 1, rules: { 'answer-misaligned': 1 } });
    const all = await client.dataSets.facets({ dataSet });
    expect(all).toMatchObject({ entries: 3, withFindings: 1, fixable: { certain: 1, likely: 0 } });
    const [key] = await client.dataSets.keys({ dataSet, filter: { rules: ['answer-misaligned'] } });
    expect((await client.dataSets.entriesByKey({ dataSet, entries: [key!] })).map(({ id }) => id)).toEqual(['c']);
    const { findings } = await client.dataSets.entry({ dataSet, entry: key! });
    expect(findings[0]).toMatchObject({
      answer: 0,
      stale: false,
      fix: { certainty: 'certain', description: 'Move the answer 1 character to the right.' },
    });
  });

  it('are edited, undone and redone, with words for each step', async () => {
    const { client, workbench, dataSet } = await withPumps();
    const [first] = await entriesOf(workbench, dataSet);
    const question = 'At which pressure?';
    await client.host.changeSettings({ who: 'Zoë' });
    const edited = await client.dataSets.edit({
      dataSet,
      command: { kind: 'change-question', entry: first!.key, question },
    });
    expect(edited).toMatchObject({ versionNumber: 2, changed: 1, undo: 'Change a question', redo: null });
    expect(edited.touched).toBe(first!.key);
    expect(await client.dataSets.undo({ dataSet })).toMatchObject({ redo: 'Change a question', touched: first!.key });
    expect((await entriesOf(workbench, dataSet))[0]!.question).toBe(first!.question);
    await client.dataSets.redo({ dataSet });
    expect((await entriesOf(workbench, dataSet))[0]).toMatchObject({ question, edited: true });
    expect(await client.dataSets.versions({ dataSet })).toMatchObject([
      { versionNumber: 2, description: 'Change a question', who: 'Zoë', current: true },
      { versionNumber: 1, description: 'Import', current: false },
    ]);
  });

  it('are named to views where they are few, with whether any came or went', async () => {
    const { client, workbench, dataSet } = await withPumps();
    const [first, second] = await entriesOf(workbench, dataSet);
    const watch = await client.events.watch();
    const next = async () => {
      for (;;) {
        const { value, done } = await watch.next();
        if (done) throw new Error('The workbench tells no more.');
        if (value.type === 'data-set') return { changed: value.changed, rows: value.rows };
      }
    };
    const reviewed = { kind: 'mark-reviewed' as const, entries: [first!.key, second!.key], reviewed: true };
    await client.dataSets.edit({ dataSet, command: reviewed });
    expect(await next()).toEqual({ changed: [first!.key, second!.key], rows: false });
    await client.dataSets.edit({ dataSet, command: { kind: 'remove-entries', entries: [first!.key] } });
    expect(await next()).toEqual({ changed: [first!.key], rows: true });
    const entries = Array.from({ length: 101 }, () => ({ context, question: 'Who?', answers: [] }));
    await client.dataSets.edit({ dataSet, command: { kind: 'add-entries', entries } });
    expect(await next()).toEqual({ changed: null, rows: true });
  });

  it('are added with an id of their own, and all that a question without an answer has', async () => {
    const { client, workbench, dataSet } = await withPumps();
    const added = { title: 'pump', context, question: 'Who built it?', answers: [], isImpossible: true };
    const plausibleAnswers = [{ text: 'leaks', start: 64 }];
    const state = await client.dataSets.edit({
      dataSet,
      command: {
        kind: 'add-entries',
        entries: [
          { ...added, plausibleAnswers },
          { ...added, isImpossible: null },
        ],
      },
    });
    const [, , first, second] = await entriesOf(workbench, dataSet);
    expect(state).toMatchObject({ changed: 2, touched: first!.key });
    expect(first).toMatchObject({ ...added, plausibleAnswers, edited: true });
    expect(second).toMatchObject({ isImpossible: null, plausibleAnswers: null });
    expect(first!.id).toMatch(/^[0-9a-f]{24}$/);
    expect(second!.id).not.toBe(first!.id);
    expect((await client.dataSets.entry({ dataSet, entry: first!.key })).ofContext).toBe(4);
  });

  it('lose the findings that an edit has mended, and get those that it has made', async () => {
    const { client, workbench, dataSet } = await withPumps([entry('c', 'Where does it leak?', 'Above', 49)]);
    const [{ key } = { key: 0 as never }] = await entriesOf(workbench, dataSet);
    const answers = [{ text: 'Above', start: 50 }];
    await client.dataSets.edit({ dataSet, command: { kind: 'change-answers', entry: key, answers } });
    expect((await client.dataSets.entry({ dataSet, entry: key })).findings).toEqual([]);
    await client.dataSets.edit({ dataSet, command: { kind: 'change-question', entry: key, question: ' ' } });
    const { findings } = await client.dataSets.entry({ dataSet, entry: key });
    expect(findings.map(({ rule, stale }) => [rule, stale])).toEqual([['question-empty', false]]);
    await client.dataSets.undo({ dataSet });
    expect((await client.dataSets.entry({ dataSet, entry: key })).findings).toEqual([]);
  });

  it('come with what models answered to them, those of tuned ones first, judged as the entry is now', async () => {
    const { client, workbench, dataSet } = await withPumps();
    const { store } = workbench;
    const [{ key } = { key: 0 as never }] = await entriesOf(workbench, dataSet);
    const add = (name: string, base: { id: null; name: string } | null) =>
      store.models.add({
        name,
        kind: 'model',
        folder: `/models/${name}`,
        origin: { type: 'folder' },
        base,
        scores: null,
      });
    const asked = [...readEntries(store, dataSet)].slice(0, 1);
    const given = { text: '16 bar', span: { start: 33, end: 39 }, probability: 0.7, nullOdds: null };
    const base = { model: add('Base', null), answers: [{ ...given, text: '', span: null }] };
    recordAnswers(store, store.dataSets.currentVersion(dataSet), asked, [base], { at: new Date(2) });
    const tuned = { model: add('Tuned', { id: null, name: 'Base' }), answers: [given] };
    recordAnswers(store, store.dataSets.currentVersion(dataSet), asked, [tuned], { at: new Date(1) });
    const { modelAnswers } = await client.dataSets.entry({ dataSet, entry: key });
    expect(modelAnswers).toMatchObject([
      { name: 'Tuned', tuned: true, text: '16 bar', span: given.span, exactMatch: 1, f1: 1, stale: false },
      { name: 'Base', tuned: false, text: '', span: null, exactMatch: 0, f1: 0 },
    ]);
    const command = { kind: 'change-question', entry: key, question: 'At which pressure?' } as const;
    await client.dataSets.edit({ dataSet, command });
    const { modelAnswers: later } = await client.dataSets.entry({ dataSet, entry: key });
    expect(later.map(({ stale }) => stale)).toEqual([true, true]);
  });

  it('that are not of the data set are not there', async () => {
    const { client, dataSet } = await withPumps();
    const of = { dataSet, entry: 7 as never };
    await expect(client.dataSets.entry(of)).rejects.toBeInstanceOf(ORPCError);
    const fix = { ...of, rules: null, certainty: 'certain' as const };
    await expect(client.dataSets.fix(fix)).rejects.toMatchObject({ data: { code: 'no-such-entry' } });
  });
});

describe('fixes', () => {
  const broken = [
    entry('c', 'Where does it leak?', 'Above', 49),
    entry('d', 'What leaks?', 'mechanical seal', 5),
    entry('d', 'What is it rated for?', '16 bar', 33),
  ];

  it('are made of all that is certain, as one step, and of one entry alone', async () => {
    const { client, workbench, dataSet } = await withPumps(broken);
    const [, second] = await entriesOf(workbench, dataSet);
    const one = await client.dataSets.fix({ dataSet, entry: second!.key, rules: null, certainty: 'certain' });
    expect(one).toMatchObject({ changed: 1, undo: 'Fix 1 fault' });
    expect((await entriesOf(workbench, dataSet))[1]!.answers[0]!.start).toBe(4);
    const all = await client.dataSets.fix({ dataSet, entry: null, rules: null, certainty: 'certain' });
    expect(all).toMatchObject({ changed: 2, versionNumber: 3 });
    const fixed = await entriesOf(workbench, dataSet);
    expect(fixed.map(({ answers }) => context.startsWith(answers[0]!.text, answers[0]!.start))).toEqual([
      true,
      true,
      true,
    ]);
    expect(new Set(fixed.map(({ id }) => id)).size).toBe(3);
    expect((await client.dataSets.facets({ dataSet, filter: { severity: 'error' } })).entries).toBe(0);
    await client.dataSets.undo({ dataSet });
    expect((await entriesOf(workbench, dataSet)).map(({ id }) => id)).toEqual(['c', 'd', 'd']);
  });

  it('can be of some rules only', async () => {
    const { client, workbench, dataSet } = await withPumps(broken);
    await client.dataSets.fix({ dataSet, entry: null, rules: ['duplicate-id'], certainty: 'certain' });
    const fixed = await entriesOf(workbench, dataSet);
    expect(fixed.map(({ answers }) => answers[0]!.start)).toEqual([49, 5, 33]);
    expect(new Set(fixed.map(({ id }) => id)).size).toBe(3);
  });
});

describe('a change of all that a filter lets through', () => {
  const entries = () =>
    Array.from({ length: 700 }, (_, number) => ({
      ...entry(`${number}`, `What is number ${number}?`, '16 bar', 33),
      context: `${context} It is number ${number}.`,
    }));

  it('is one step of undo, whether few or many', async () => {
    const { client, dataSet } = await withPumps(entries());
    const few = { search: 'question:12*' };
    const { result } = await finished(
      client.dataSets.changeAll({ dataSet, filter: few, change: { kind: 'mark-reviewed', reviewed: true } }),
    );
    expect(result).toMatchObject({ changed: 11, versionNumber: 2 });
    expect((await client.dataSets.facets({ dataSet })).reviewed).toBe(11);
    const split = { kind: 'change-splits', split: 'test' } as const;
    const all = await finished(client.dataSets.changeAll({ dataSet, filter: { reviewed: false }, change: split }));
    expect(all.result).toMatchObject({ changed: 689, versionNumber: 3, undo: 'Move 689 entries to another split' });
    expect(await client.dataSets.undo({ dataSet })).toMatchObject({ changed: 689, versionNumber: 2 });
    expect((await client.dataSets.facets({ dataSet })).splits).toMatchObject({ test: 0, none: 700 });
    expect((await client.dataSets.redo({ dataSet })).versionNumber).toBe(3);
    const removal = { kind: 'remove-entries' } as const;
    await finished(client.dataSets.changeAll({ dataSet, filter: { splits: ['test'] }, change: removal }));
    expect((await client.dataSets.facets({ dataSet })).entries).toBe(11);
  });

  it('makes the certain fixes of these entries, and no others', async () => {
    const { client, dataSet } = await withPumps([
      entry('c', 'Where does it leak?', 'Above', 49),
      entry('d', 'What leaks?', 'mechanical seal', 5),
    ]);
    const filter = { search: 'what ' };
    expect((await client.dataSets.facets({ dataSet, filter })).fixable.certain).toBe(1);
    const { result } = await finished(client.dataSets.changeAll({ dataSet, filter, change: { kind: 'fix' } }));
    expect(result.changed).toBe(1);
    expect((await client.dataSets.facets({ dataSet })).fixable.certain).toBe(1);
  });

  it('that is cancelled is made wholly, where it was too late, or not at all', async () => {
    const { client, dataSet } = await withPumps(entries());
    const changing = await client.dataSets.changeAll({ dataSet, filter: {}, change: { kind: 'no-answer' } });
    expect((await changing.next()).value).toMatchObject({ type: 'progress' });
    await changing.return();
    const { versionNumber } = await client.dataSets.journalState({ dataSet });
    expect((await client.dataSets.facets({ dataSet })).answerable).toBe(versionNumber === 1 ? 700 : 0);
  });

  it('can be of what some rules found only, and can take all answers', async () => {
    const { client, workbench, dataSet } = await withPumps([
      entry('c', 'Where does it leak?', 'Above', 49),
      entry('d', 'What leaks?', 'mechanical seal', 5),
      { ...entry('d', 'What is it rated for?', '16 bar', 33), is_impossible: false },
    ]);
    const change = { kind: 'fix', rules: ['duplicate-id'] } as const;
    await finished(client.dataSets.changeAll({ dataSet, filter: {}, change: { ...change, rules: [...change.rules] } }));
    const fixed = await entriesOf(workbench, dataSet);
    expect(fixed.map(({ answers }) => answers[0]!.start)).toEqual([49, 5, 33]);
    expect(new Set(fixed.map(({ id }) => id)).size).toBe(3);
    const none = await finished(client.dataSets.changeAll({ dataSet, filter: {}, change: { kind: 'no-answer' } }));
    expect(none.result).toMatchObject({ changed: 3, undo: 'Say that the texts have no answer' });
    expect((await entriesOf(workbench, dataSet)).map(({ answers, isImpossible }) => [answers, isImpossible])).toEqual(
      Array.from({ length: 3 }, () => [[], true]),
    );
    await client.dataSets.undo({ dataSet });
    expect(await entriesOf(workbench, dataSet)).toMatchObject(fixed.map(({ answers }) => ({ answers })));
  });

  it('is seen before it is made: how many it changes, and the first of them as they are and would be', async () => {
    const { client, workbench, dataSet } = await withPumps([
      entry('c', 'Where does it leak?', 'Above', 49, 'train'),
      entry('d', 'What leaks?', 'mechanical seal', 4, 'test'),
    ]);
    const preview = (change: ChangeOfAll, filter: EntryFilter = {}) =>
      client.dataSets.previewChange({ dataSet, filter, change });
    const before = await entriesOf(workbench, dataSet);
    const fix = await preview({ kind: 'fix', rules: null });
    expect(fix).toMatchObject({ changed: 1, samples: [{ before: { id: 'c' }, after: { answers: [{ start: 50 }] } }] });
    expect(await preview({ kind: 'fix', rules: ['duplicate-id'] })).toEqual({ changed: 0, samples: [] });
    const split = await preview({ kind: 'change-splits', split: 'train' });
    expect(split).toMatchObject({ changed: 1, samples: [{ before: { split: 'test' }, after: { split: 'train' } }] });
    expect((await preview({ kind: 'change-splits', split: null }, { splits: ['test'] })).changed).toBe(1);
    const removal = await preview({ kind: 'remove-entries' });
    expect(removal.samples.map(({ after }) => after)).toEqual([null, null]);
    expect((await preview({ kind: 'mark-reviewed', reviewed: false })).changed).toBe(0);
    const none = await preview({ kind: 'no-answer' });
    expect(none).toMatchObject({ changed: 2, samples: [{ after: { answers: [] } }, { after: { answers: [] } }] });
    expect(await entriesOf(workbench, dataSet)).toEqual(before);
  });

  it('makes no version where all are so already', async () => {
    const { client, dataSet } = await withPumps();
    const change = { kind: 'mark-reviewed', reviewed: false } as const;
    const { result } = await finished(client.dataSets.changeAll({ dataSet, filter: {}, change }));
    expect(result).toMatchObject({ changed: 0, versionNumber: 1, undo: null });
  });
});

describe('filters that are kept', () => {
  it('are those of the project, by name; one of the same name takes the place of the other', async () => {
    const { client, project } = await withPumps();
    const other = await client.projects.create({ name: 'Fans' });
    await client.dataSets.saveFilter({ project, name: 'To do', filter: 'is:unreviewed' });
    await client.dataSets.saveFilter({ project, name: 'broken', filter: 'is:wrong' });
    const kept = await client.dataSets.saveFilter({ project, name: 'To do', filter: 'is:unreviewed split:train' });
    expect(kept).toEqual([
      { name: 'broken', filter: 'is:wrong' },
      { name: 'To do', filter: 'is:unreviewed split:train' },
    ]);
    expect(await client.dataSets.savedFilters({ project: other.id })).toEqual([]);
    expect(await client.dataSets.removeFilter({ project, name: 'broken' })).toEqual([kept[1]]);
  });
});

describe('splits', () => {
  it('are made as one step, keep contexts together, and are looked at', async () => {
    const workbench = await temporaryWorkbench();
    const { dataSets, projects } = clientOf(workbench);
    const { id: project } = await projects.create({ name: 'Mock' });
    const path = join(temporaryFolder(), 'mock.json');
    await writeExamples(path, mockDataset({ entries: 500, seed: 3 }), 'nested');
    const { result } = await finished(dataSets.import({ project, path, name: 'Mock', split: null }));
    const shares = { train: 0.8, validation: 0.1, test: 0.1 };
    const state = await dataSets.split({ dataSet: result.id, shares });
    expect(state.changed).toBe(500);
    const { splits } = await dataSets.get({ dataSet: result.id });
    expect(state.undo).toBe(`Split ${splits.train} / ${splits.validation} / ${splits.test}`);
    expect(splits.validation).toBeGreaterThan(25);
    expect(splits.test).toBeGreaterThan(25);
    const { rules } = await dataSets.facets({ dataSet: result.id });
    expect(rules['context-in-other-split']).toBeUndefined();
    await dataSets.undo({ dataSet: result.id });
    expect((await dataSets.get({ dataSet: result.id })).splits.none).toBe(500);
  });

  it('that share a context are found out by a check', async () => {
    const { client, dataSet } = await withPumps([pressure('train'), temperature('test')]);
    const { result } = await finished(client.dataSets.check({ dataSet }));
    expect(result.rules['context-in-other-split']).toBe(1);
  });
});

describe('an export', () => {
  it.each(['squad-v1', 'squad-v2', 'json', 'jsonl', 'csv', 'parquet'] as const)(
    'as %s comes in again as it was, splits and all',
    async (form) => {
      const { client, project, dataSet } = await withPumps([pressure('train'), temperature('test')]);
      const path = join(temporaryFolder(), 'out.data');
      const { result } = await finished(client.dataSets.export({ dataSet, path, form, split: null }));
      expect(result).toEqual({ path, entries: 2 });
      const again = await finished(client.dataSets.import({ project, path, name: 'Again', split: null }));
      expect(again.result.splits).toEqual({ train: 1, validation: 0, test: 1, none: 0 });
      const page = await client.dataSets.entries({ dataSet: again.result.id });
      expect(page.entries.map(({ answers }) => answers)).toEqual([
        [{ text: '16 bar', start: 33 }],
        [{ text: '20 °C', start: 43 }],
      ]);
    },
  );

  it('can be of one split', async () => {
    const { client, dataSet } = await withPumps([pressure('train'), temperature('test')]);
    const path = join(temporaryFolder(), 'test.json');
    const { result } = await finished(client.dataSets.export({ dataSet, path, form: 'json', split: 'test' }));
    expect(result.entries).toBe(1);
    expect(readFileSync(path, 'utf8')).toContain('At what temperature?');
  });
});
