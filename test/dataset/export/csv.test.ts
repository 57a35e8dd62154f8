import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertDataset } from '../../../src/dataset/convert.ts';
import { writerFor } from '../../../src/dataset/export/write-dataset.ts';
import { openDataset } from '../../../src/dataset/open-dataset.ts';
import { readAll, testFolder } from '../in-folder.ts';

const { at, put } = testFolder();
const rows = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', "'quoted", 'plain'].map((question, index) => ({
  id: `${index}`,
  context: 'A context.',
  question,
  note: question,
}));

describe('CSV for spreadsheets', () => {
  it('has no cell that would be run, and gives back what was there', async () => {
    const input = put('in.json', JSON.stringify(rows));
    await convertDataset(await openDataset(input), at('out.csv'), writerFor(at('out.csv')));
    const { setAside, entries } = await readAll(at('out.csv'));
    expect(setAside).toEqual([]);
    expect(entries.map(({ example, unknown }) => [example.question, unknown.note])).toEqual(
      rows.map(({ question, note }) => [question, note]),
    );
    const cells = readFileSync(at('out.csv'), 'utf8')
      .split(/[\n,]/)
      .map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  });

  it('of others keeps an apostrophe that is their own', async () => {
    const { entries } = await readAll(put('theirs.csv', "context,question\nx,'=why?\n"));
    expect(entries[0]!.example.question).toBe("'=why?");
  });
});

describe('a name that ends in .gz', () => {
  it('is compressed, and Parquet is not', async () => {
    const input = put('in.json', JSON.stringify(rows));
    await convertDataset(await openDataset(input), at('out.jsonl.gz'), writerFor(at('out.jsonl.gz')));
    expect(
      gunzipSync(readFileSync(at('out.jsonl.gz')))
        .toString()
        .split('\n'),
    ).toHaveLength(rows.length + 1);
    expect((await readAll(at('out.jsonl.gz'))).entries).toHaveLength(rows.length);
    const parquet = at('out.parquet.gz');
    await expect(convertDataset(await openDataset(input), parquet, writerFor(parquet))).rejects.toMatchObject({
      code: 'parquet-in-gzip',
    });
  });
});
