import { describe, expect, it } from 'vitest';
import { addDocuments } from '../../../src/workbench/documents/add-documents.ts';
import { queryTexts } from '../../../src/workbench/documents/query-texts.ts';
import { readText } from '../../../src/workbench/documents/read-text.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { undo } from '../../../src/workbench/edits/undo.ts';
import { countEntries } from '../../../src/workbench/query/count.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import type { DataSetId } from '../../../src/workbench/store/ids.ts';
import { example, imported, reopened, temporaryStore } from '../temporary-store.ts';

const seal = 'The mechanical seal is rated for 16 bar at 20 °C.';
const bearing = 'The drive end has an angular contact bearing of type 3306.';
const manual = {
  title: 'Pump manual',
  file: 'pump.pdf',
  paragraphs: [
    { text: seal, heading: 'Seal', page: 3 },
    { text: bearing, heading: 'Bearings', page: 4 },
  ],
};
const who = 'Ada';

async function withManual(): Promise<{ readonly store: Store; readonly dataSet: DataSetId }> {
  const store = temporaryStore();
  const { dataSet } = await imported(store, [example({ id: 'a', title: 'Log' })]);
  await addDocuments(store, { kind: 'data-set', dataSet }, [manual], who);
  return { store, dataSet };
}

const beginnings = (store: Store, dataSet: DataSetId, query = {}) =>
  queryTexts(store, dataSet, query).texts.map(({ beginning }) => beginning);

describe('documents of a data set', () => {
  it('are kept, with who added them, and how much of them is asked about', async () => {
    const { store, dataSet } = await withManual();
    expect(reopened(store).documents.list(dataSet)).toMatchObject([
      { title: 'Pump manual', file: 'pump.pdf', who, paragraphs: 2, asked: 0 },
    ]);
  });

  it('add nothing to its entries or versions until a question is written, which is undone as any', async () => {
    const { store, dataSet } = await withManual();
    const before = store.dataSets.currentVersion(dataSet);
    expect(countEntries(store, dataSet)).toBe(1);
    const asked = example({ id: 'b', context: seal, answers: [{ text: '16 bar', start: 33 }] });
    edit(store, dataSet, { kind: 'add-entries', entries: [{ example: asked }] }, { who });
    expect(store.documents.list(dataSet)[0]!.asked).toBe(1);
    expect(queryTexts(store, dataSet).texts[0]).toMatchObject({
      beginning: seal,
      questions: 1,
      page: 3,
      title: 'Pump manual',
    });
    undo(store, dataSet, { who });
    expect(store.dataSets.currentVersion(dataSet)).toBe(before);
    expect(store.documents.list(dataSet)[0]!.asked).toBe(0);
    expect(beginnings(store, dataSet)).toContain(seal);
  });

  it('are listed before other texts, and can be taken out and put back', async () => {
    const { store, dataSet } = await withManual();
    const [{ id } = expect.fail()] = store.documents.list(dataSet);
    expect(beginnings(store, dataSet)).toEqual([seal, bearing, 'The pump runs at 16 bar.']);
    expect(beginnings(store, dataSet, { document: id })).toEqual([seal, bearing]);
    store.documents.setRemoved(id, true);
    expect(store.documents.list(dataSet)).toEqual([]);
    expect(beginnings(store, dataSet)).toEqual(['The pump runs at 16 bar.']);
    store.documents.setRemoved(id, false);
    expect(beginnings(store, dataSet)).toHaveLength(3);
    expect(() => store.documents.setRemoved(99 as typeof id, true)).toThrow(
      expect.objectContaining({ code: 'no-such-document' }),
    );
  });

  it('share a paragraph that both have: it is one text, in the first of them', async () => {
    const { store, dataSet } = await withManual();
    await addDocuments(
      store,
      { kind: 'data-set', dataSet },
      [{ ...manual, title: 'Second edition', file: 'b.pdf' }],
      who,
    );
    expect(beginnings(store, dataSet)).toHaveLength(3);
    expect(queryTexts(store, dataSet).texts[0]!.title).toBe('Pump manual');
    expect(store.documents.list(dataSet).map(({ paragraphs }) => paragraphs)).toEqual([2, 2]);
  });

  it('can begin a data set', async () => {
    const store = temporaryStore();
    const project = store.projects.create('Pumps');
    const { dataSet, paragraphs } = await addDocuments(store, { kind: 'new', project, name: 'Manuals' }, [manual], who);
    expect(paragraphs).toBe(2);
    expect(store.dataSets.list(project)).toMatchObject([{ id: dataSet, name: 'Manuals', state: 'ready' }]);
    expect(beginnings(store, dataSet)).toEqual([seal, bearing]);
  });

  it('are all added or none: not one without text', async () => {
    const store = temporaryStore();
    const project = store.projects.create('Pumps');
    const empty = { ...manual, paragraphs: [{ text: ' \n', heading: null, page: null }] };
    const adding = addDocuments(store, { kind: 'new', project, name: 'Manuals' }, [empty], who);
    await expect(adding).rejects.toMatchObject({ code: 'documents-without-text' });
    expect(store.dataSets.list(project)).toEqual([]);
  });
});

describe('texts', () => {
  it('are found by their words, and by whether anything is asked about them', async () => {
    const { store, dataSet } = await withManual();
    expect(beginnings(store, dataSet, { search: 'bar' })).toEqual([seal, 'The pump runs at 16 bar.']);
    expect(beginnings(store, dataSet, { search: '"16 bar" seal' })).toEqual([seal]);
    expect(beginnings(store, dataSet, { search: 'bar', unasked: true })).toEqual([seal]);
    expect(queryTexts(store, dataSet, { limit: 1 })).toMatchObject({ total: 3, texts: [{ beginning: seal }] });
  });

  it('that may answer a question come by how well they fit, whatever form its words have', async () => {
    const { store, dataSet } = await withManual();
    expect(beginnings(store, dataSet, { question: 'Which bearings are on the drive end?' })).toEqual([bearing]);
    expect(beginnings(store, dataSet, { question: 'At what pressure, in bar, does the seal fail?' })[0]).toBe(seal);
    expect(beginnings(store, dataSet, { question: 'Who?' })).toEqual([]);
    expect(beginnings(store, dataSet, { question: '"' })).toEqual([]);
  });

  it('are read with their questions, and say where a new one belongs', async () => {
    const { store, dataSet } = await withManual();
    const [first, second] = queryTexts(store, dataSet).texts;
    const asked = example({ id: 'b', context: seal, answers: [], isImpossible: true });
    edit(store, dataSet, { kind: 'add-entries', entries: [{ example: asked, split: 'test' }] }, { who });
    expect(readText(store, dataSet, first!.key)).toMatchObject({
      text: seal,
      heading: 'Seal',
      entries: [{ id: 'b' }],
      split: 'test',
      hasFlag: true,
    });
    expect(readText(store, dataSet, second!.key)).toMatchObject({ entries: [], split: 'test', hasFlag: false });
    expect(() => readText(store, dataSet, 7 as never)).toThrow(expect.objectContaining({ code: 'no-such-text' }));
  });

  it('come back as they were, whatever they hold', async () => {
    const store = temporaryStore();
    const { dataSet } = await imported(store, [example({ id: 'a' })]);
    const text = `broken \ud800 half ${'x'.repeat(500)}`;
    const paragraphs = [{ text, heading: 'Ü', page: null }];
    await addDocuments(store, { kind: 'data-set', dataSet }, [{ title: '\ud800', file: 'x', paragraphs }], who);
    const [row] = queryTexts(store, dataSet).texts;
    expect(row).toMatchObject({ beginning: text.slice(0, 240), length: text.length, title: '\ud800', heading: 'Ü' });
    expect(readText(store, dataSet, row!.key).text).toBe(text);
  });
});
