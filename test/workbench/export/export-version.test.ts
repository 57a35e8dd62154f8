import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writers } from '../../../src/dataset/export/registry.ts';
import { writeDataset } from '../../../src/dataset/export/write-dataset.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { exportVersion } from '../../../src/workbench/export/export-version.ts';
import { importFile } from '../../../src/workbench/import/import-file.ts';
import { listSetAside } from '../../../src/workbench/import/set-aside.ts';
import { countRules } from '../../../src/workbench/query/count.ts';
import { queryEntries } from '../../../src/workbench/query/query-entries.ts';
import { arbitraryExamples } from '../../dataset/arbitrary-examples.ts';
import { temporaryFolder, temporaryStore } from '../temporary-store.ts';

const options = { name: 'test', who: 'Ada' };
const squadV2 = writers.find(({ name }) => name === 'squad-v2.0')!;
const context = 'The seal 😀 holds 16 bar.';
const nested = {
  version: 'v2.0',
  licence: 'mine',
  data: [
    {
      title: 'Pump',
      source: 7,
      paragraphs: [
        {
          context,
          note: null,
          qas: [
            {
              id: 'a',
              question: 'How much?',
              answers: [{ text: '16 bar', answer_start: 17, by: 'Ada' }],
              is_impossible: false,
              sure: 0.5,
            },
            {
              id: 'b',
              question: 'Who?',
              answers: [],
              is_impossible: true,
              plausible_answers: [{ text: 'seal', answer_start: 4 }],
            },
          ],
        },
      ],
    },
  ],
};

describe('a file that is imported and exported', () => {
  it('says the same again, with all that no one knows', async () => {
    const [store, folder] = [temporaryStore(), temporaryFolder()];
    writeFileSync(join(folder, 'in.json'), JSON.stringify(nested));
    const { dataSet } = await importFile(store, join(folder, 'in.json'), options);
    const version = store.dataSets.currentVersion(dataSet);
    expect(await exportVersion(store, version, join(folder, 'out.json'), squadV2)).toMatchObject({ written: 2 });
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toEqual(nested);
    expect(store.versions.get(version).description.origin).toMatchObject({ format: 'squad-v2.0' });
  });

  it('is the same file for any data set, in every form that keeps it', { timeout: 60_000 }, async () => {
    const [store, folder] = [temporaryStore(), temporaryFolder()];
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    for (const writer of writers.filter(({ name }) => name !== 'squad-v1.1')) {
      await fc.assert(
        fc.asyncProperty(arbitraryExamples, async (examples) => {
          // eslint-disable-next-line @typescript-eslint/require-await -- writers take streams
          const entries = async function* () {
            for (const example of examples) yield { example, unknown: { note: { of: example.id } } };
          };
          await writeDataset(first, writer, { entries, documentFields: () => ({ licence: 'mine' }) });
          const { dataSet } = await importFile(store, first, options);
          await exportVersion(store, store.dataSets.currentVersion(dataSet), second, writer);
          expect(readFileSync(second)).toEqual(readFileSync(first));
        }),
        { numRuns: 8 },
      );
    }
  });
});

describe('exporting', () => {
  it('writes a version as it was, or one of its splits', async () => {
    const [store, folder] = [temporaryStore(), temporaryFolder()];
    writeFileSync(join(folder, 'in.json'), JSON.stringify(nested));
    const { dataSet } = await importFile(store, join(folder, 'in.json'), { ...options, split: 'train' });
    const version = store.dataSets.currentVersion(dataSet);
    const [a, b] = queryEntries(store, dataSet).entries.map(({ key }) => key);
    edit(store, dataSet, { kind: 'change-question', entry: a!, question: 'Changed?' }, options);
    edit(store, dataSet, { kind: 'change-splits', entries: [[b!, 'test']] }, options);
    const now = store.dataSets.currentVersion(dataSet);
    await exportVersion(store, version, join(folder, 'before.json'), squadV2);
    await exportVersion(store, now, join(folder, 'train.json'), squadV2, 'train');
    await exportVersion(store, now, join(folder, 'none.json'), squadV2, null);
    expect(JSON.parse(readFileSync(join(folder, 'before.json'), 'utf8'))).toEqual(nested);
    const train = readFileSync(join(folder, 'train.json'), 'utf8');
    expect([train.includes('Changed?'), train.includes('Who?')]).toEqual([true, false]);
    expect(JSON.parse(readFileSync(join(folder, 'none.json'), 'utf8'))).toMatchObject({ data: [] });
  });
});

describe('importing a file', () => {
  it('checks it, sets aside what cannot be read, and marks what is to be looked at', async () => {
    const [store, folder] = [temporaryStore(), temporaryFolder()];
    const rows = [{ body: 'A 5 and a 5.', ask: 'What?', reply: '5' }, { ask: 'Of what?' }];
    writeFileSync(join(folder, 'in.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
    const mapping = {
      version: 1 as const,
      context: 'body',
      question: 'ask',
      context_format: 'text' as const,
      offsets_in: 'source' as const,
      no_answer: [],
      answers: { text: 'reply', base: 0 as const, unit: 'code-point' as const, end_is: 'exclusive' as const },
    };
    const { dataSet, entries, setAside } = await importFile(store, join(folder, 'in.jsonl'), { ...options, mapping });
    expect([entries, setAside]).toEqual([1, 1]);
    expect(listSetAside(store, dataSet)).toEqual([{ line: 2, reason: 'There is no text at "body".' }]);
    expect(countRules(store, dataSet)).toEqual({ 'to-review': 1 });
  });

  it('leaves nothing where its form is not known', async () => {
    const [store, folder] = [temporaryStore(), temporaryFolder()];
    writeFileSync(join(folder, 'in.json'), '{"what": "ever"}');
    await expect(importFile(store, join(folder, 'in.json'), options)).rejects.toThrow(
      expect.objectContaining({ code: 'unknown-format' }),
    );
    expect(store.dataSets.list()).toEqual([]);
  });
});
