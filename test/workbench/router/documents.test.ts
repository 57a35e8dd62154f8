import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WorkbenchEvent } from '../../../src/shared/contract/events.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from './client.ts';
import { finished } from './finished.ts';

const pdf = 'test/dataset/documents/files/pump.pdf';

describe('documents', () => {
  it('are read in a process of their own, tell how far that is, and name what cannot be read', async () => {
    const { documents } = clientOf(await temporaryWorkbench());
    const broken = join(temporaryFolder(), 'broken.pdf');
    writeFileSync(broken, '%PDF-1.4');
    const pasted = { kind: 'pasted', name: 'Pasted text', text: '# Seal\n\nHolds 16 bar.', form: 'markdown' } as const;
    const sources = [{ kind: 'file' as const, path: pdf }, pasted, { kind: 'file' as const, path: broken }];
    const { result, progress } = await finished(documents.read({ sources }));
    expect(result.documents.map(({ file, title, paragraphs }) => [file, title, paragraphs.length])).toEqual([
      ['pump.pdf', 'pump', 10],
      ['Pasted text', 'Seal', 1],
    ]);
    expect(result.failures).toMatchObject([{ code: 'document-broken' }]);
    expect(progress.map(({ label }) => label)).toContain('Reading pump.pdf, 1 of 3');
  });

  it('are added to a data set, asked about, taken out and put back, which every view hears of', async () => {
    const workbench = await temporaryWorkbench();
    const client = clientOf(workbench);
    const { id: project } = await client.projects.create({ name: 'Pumps' });
    const heard: WorkbenchEvent[] = [];
    const watching = workbench.events.watch();
    void (async () => {
      for await (const event of watching) heard.push(event);
    })();
    const document = { file: 'a.txt', title: 'A', paragraphs: [{ text: 'The seal.', heading: null, page: null }] };
    const added = await client.documents.add({ to: { kind: 'new', project, name: 'Manuals' }, documents: [document] });
    const { dataSet, documents } = added;
    await expect.poll(() => heard.some((event) => event.type === 'data-set' && event.dataSet === dataSet)).toBe(true);
    expect(await client.dataSets.list({ project })).toMatchObject([{ id: dataSet, entries: 0 }]);
    const { texts } = await client.documents.texts({ dataSet });
    expect(texts).toMatchObject([{ beginning: 'The seal.', questions: 0, title: 'A' }]);
    expect(await client.documents.text({ dataSet, text: texts[0]!.key })).toMatchObject({
      text: 'The seal.',
      entries: [],
    });
    await client.documents.remove({ document: documents[0]! });
    expect(await client.documents.list({ dataSet })).toEqual([]);
    await client.documents.restore({ document: documents[0]! });
    expect(await client.documents.list({ dataSet })).toMatchObject([{ title: 'A', paragraphs: 1 }]);
    await watching.return();
  });

  it.each(['squad-v2', 'json', 'jsonl', 'csv', 'parquet'] as const)(
    'say page and heading of what is asked about them, in a file of form %s too, and of what comes from it',
    async (form) => {
      const client = clientOf(await temporaryWorkbench());
      const { id: project } = await client.projects.create({ name: 'Pumps' });
      const text = 'The seal holds 16 bar.';
      const document = { file: 'a.pdf', title: 'A', paragraphs: [{ text, heading: '2 Seal', page: 12 }] };
      const { dataSet } = await client.documents.add({
        to: { kind: 'new', project, name: 'Manuals' },
        documents: [document],
      });
      const entry = {
        title: 'A',
        context: text,
        question: 'What does it hold?',
        answers: [{ text: '16 bar', start: 15 }],
      };
      await client.dataSets.edit({ dataSet, command: { kind: 'add-entries', entries: [entry] } });
      const place = { page: 12, heading: '2 Seal' };
      expect((await client.dataSets.entries({ dataSet })).entries).toMatchObject([{ ...entry, place }]);

      const path = join(temporaryFolder(), `manuals.${form.startsWith('squad') ? 'json' : form}`);
      await finished(client.dataSets.export({ dataSet, path, form, split: null }));
      const { result } = await finished(client.dataSets.import({ project, path, name: 'Again', split: null }));
      expect((await client.dataSets.entries({ dataSet: result.id })).entries).toMatchObject([{ ...entry, place }]);

      const other = { ...entry, question: 'What holds 16 bar?', answers: [{ text: 'The seal', start: 0 }] };
      await client.dataSets.edit({ dataSet: result.id, command: { kind: 'add-entries', entries: [other] } });
      expect((await client.dataSets.entries({ dataSet: result.id })).entries[1]).toMatchObject({ ...other, place });
    },
  );
});
