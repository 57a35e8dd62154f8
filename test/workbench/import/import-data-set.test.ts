import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/dataset/example.ts';
import { hashExamples } from '../../../src/dataset/identity/hash.ts';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import { readEntries } from '../../../src/workbench/entries/read-entries.ts';
import { importDataSet } from '../../../src/workbench/import/import-data-set.ts';
import type { ImportItem } from '../../../src/workbench/import/import-item.ts';
import { listSetAside } from '../../../src/workbench/import/set-aside.ts';
import { countEntries } from '../../../src/workbench/query/count.ts';
import { queryEntries } from '../../../src/workbench/query/query-entries.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { hashVersion } from '../../../src/workbench/versions/read-version.ts';
import { openStore } from '../../../src/workbench/store/open-store.ts';
import { example, imported, reopened, temporaryStore } from '../temporary-store.ts';

const by = { name: 'mock', who: 'importer' };

describe('importing a data set', () => {
  it('keeps everything, entry by entry, in order', async () => {
    const store = temporaryStore();
    const text = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    const answers = fc.array(fc.record({ text, start: fc.nat() }), { maxLength: 2 });
    const fields = {
      id: text,
      title: text,
      context: text,
      question: text,
      answers,
      isImpossible: fc.option(fc.boolean(), { nil: undefined }),
    };
    const examples = fc.array(
      fc.record(
        { ...fields, plausibleAnswers: answers },
        { requiredKeys: Object.keys(fields) as (keyof typeof fields)[] },
      ),
    ) as unknown as fc.Arbitrary<Example[]>;
    await fc.assert(
      fc.asyncProperty(examples, fc.dictionary(fc.string(), fc.jsonValue()), async (all, extra) => {
        const items = all.map((one): ImportItem => ({ example: one, extra }));
        const { dataSet } = await importDataSet(store, items, by);
        const read = [...readEntries(store, dataSet)];
        expect(read.map((entry) => entry.example)).toEqual(all);
        expect(read.map((entry) => JSON.stringify(entry.extra))).toEqual(all.map(() => JSON.stringify(extra)));
        expect(hashVersion(store, store.dataSets.currentVersion(dataSet))).toBe(hashExamples(all));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what only some of many rows have', async () => {
    const store = temporaryStore();
    const row = (at: number): ImportItem => ({
      example: example({ id: `${at}` }),
      extra: at >= 40 && at % 7 === 0 ? { note: at } : null,
      split: at < 80 ? 'train' : at % 2 ? 'test' : null,
    });
    const rows = Array.from({ length: 150 }, (_, at) => row(at));
    const { dataSet } = await importDataSet(store, rows, by);
    const kept = [...readEntries(store, dataSet)].map(({ example, extra, split }) => ({ example, extra, split }));
    expect(kept).toEqual(rows);
  });

  it('finds contexts that are no well-formed text by their words', async () => {
    const store = temporaryStore();
    const contexts = ['A seal.', 'A broken \ud800 seal.', 'A fan.', 'Broken \udc00 too.'];
    const { dataSet } = await imported(
      store,
      contexts.map((context, index) => example({ id: `${index}`, context, question: 'Why?', answers: [] })),
    );
    const found = (search: string) =>
      queryEntries(store, dataSet, { filter: { search } }).entries.map(({ example }) => example.id);
    expect([found('seal '), found('broken '), found('ud800 ')]).toEqual([['0', '1'], ['1', '3'], []]);
  });

  it('keeps a context once', async () => {
    const store = temporaryStore();
    const contexts = ['One text.', 'Another.', 'One text.', 'A third.', 'Another.'];
    await imported(
      store,
      contexts.map((context, index) => example({ id: `${index}`, context })),
    );
    expect(store.database.prepare('SELECT text FROM contexts ORDER BY key').pluck().all()).toEqual([
      'One text.',
      'Another.',
      'A third.',
    ]);
  });

  it('takes an asynchronous source, sets rows aside with line and reason, and counts both', async () => {
    const store = temporaryStore();
    async function* rows(): AsyncGenerator<readonly ImportItem[]> {
      yield [{ example: example({ id: 'a' }), place: { line: 1 } }];
      await Promise.resolve();
      yield [
        { setAside: { line: 2, reason: 'This is no JSON.' } },
        { example: example({ id: 'b' }), split: 'test' },
        { setAside: { line: null, reason: 'The file ends here.' } },
      ];
    }
    const { dataSet, ...counts } = await importDataSet(store, rows(), { ...by, split: 'train' });
    expect(counts).toEqual({ entries: 2, setAside: 2 });
    expect(listSetAside(store, dataSet)).toEqual([
      { line: 2, reason: 'This is no JSON.' },
      { line: null, reason: 'The file ends here.' },
    ]);
    expect(queryEntries(store, dataSet).entries.map(({ split }) => split)).toEqual(['train', 'test']);
  });

  it('shows the first rows while the others come, to other connections too, and lets no one edit them', async () => {
    const store = temporaryStore();
    const other = openStore(store.path);
    const seen: number[] = [];
    const items = mockDataset({ seed: 1, entries: 1200 }).map((one): ImportItem => ({ example: one }));
    await importDataSet(store, items, {
      ...by,
      onProgress: ({ dataSet, entries }) => {
        expect(countEntries(other, dataSet)).toBe(entries);
        expect(other.dataSets.get(dataSet).state).toBe('importing');
        const remove = { kind: 'remove-entries', entries: [] } as const;
        expect(() => edit(other, dataSet, remove, by)).toThrow(expect.objectContaining({ code: 'still-importing' }));
        seen.push(entries);
      },
    });
    other.close();
    expect(seen).toEqual([500, 1200]);
  });

  it('checks what came in, and keeps the findings with their entries', async () => {
    const store = temporaryStore();
    const { dataSet, keys } = await imported(store, [example({ id: '' }), example({ id: '' }), example({ id: '' })], {
      check: (examples) => [
        { rule: 'three', severity: 'error', number: examples.length, seen: 'Third.', fix: { certainty: 'certain' } },
      ],
    });
    expect(store.findings.of(keys[2]!)).toEqual([
      {
        entry: keys[2],
        stale: false,
        finding: { rule: 'three', severity: 'error', number: 3, seen: 'Third.', fix: { certainty: 'certain' } },
      },
    ]);
    expect(queryEntries(store, dataSet, { filter: { rules: ['three'] } }).entries.map(({ key }) => key)).toEqual([
      keys[2],
    ]);
  });
});

describe('an import that does not end', () => {
  const emptied = ['data_sets', 'contexts', 'entries', 'set_aside', 'findings', 'context_text', 'entry_text'];

  it('leaves nothing where the source fails', async () => {
    const store = temporaryStore();
    function* failing(): Generator<ImportItem> {
      for (const one of mockDataset({ seed: 1, entries: 700 })) yield { example: one };
      yield { setAside: { line: 701, reason: 'Broken.' } };
      throw new Error('The disk is gone.');
    }
    await expect(importDataSet(store, failing(), by)).rejects.toThrow('The disk is gone.');
    expect(rowsOf(store)).toEqual(emptied.map(() => 0));
  });

  it('leaves nothing where it is stopped', async () => {
    const store = temporaryStore();
    const stop = new AbortController();
    const items = mockDataset({ seed: 1, entries: 1200 }).map((one): ImportItem => ({ example: one }));
    const stopped = importDataSet(store, items, { ...by, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toThrow(expect.objectContaining({ code: 'import-stopped' }));
    expect(rowsOf(store)).toEqual(emptied.map(() => 0));
  });

  it('says so where the store is closed meanwhile, and leaves nothing for its next opening', async () => {
    const store = temporaryStore();
    const items = Array.from({ length: 3_000 }, (_, index): ImportItem => ({ example: example({ id: `${index}` }) }));
    const importing = importDataSet(store, items, { ...by, onProgress: () => store.close() });
    await expect(importing).rejects.toThrow('The workbench was closed while mock was brought in');
    expect(reopened(store).database.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(0);
  });

  it('is removed at the next opening where its process is gone, and not while it runs', async () => {
    const store = temporaryStore();
    const { dataSet } = await imported(store, [example({ id: 'a' })]);
    let whileRunning = 0;
    const items = mockDataset({ seed: 1, entries: 600 }).map((one): ImportItem => ({ example: one }));
    await importDataSet(store, items, {
      ...by,
      onProgress: () => {
        const other = openStore(store.path);
        whileRunning = other.dataSets.list().length;
        other.close();
      },
    });
    expect(whileRunning).toBe(2);
    const gone = JSON.stringify({ pid: process.pid, token: 'of a process that had this number before' });
    store.database
      .prepare(`UPDATE data_sets SET state = 'importing', importer = ?, version_id = NULL WHERE id > ?`)
      .run(gone, dataSet);
    store.database.exec(
      `DELETE FROM journal WHERE data_set_id > ${dataSet}; DELETE FROM versions WHERE data_set_id > ${dataSet}`,
    );
    const again = reopened(store);
    expect(again.dataSets.list().map(({ id }) => id)).toEqual([dataSet]);
    expect(rowsOf(again)).toEqual([1, 1, 1, 0, 0, 1, 1]);
  });

  function rowsOf({ database }: ReturnType<typeof temporaryStore>): unknown[] {
    return emptied.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  }
});
