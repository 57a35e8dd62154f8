import { mkdirSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../../../src/dataset/open-dataset.ts';
import { readAll, testFolder } from '../in-folder.ts';

const { at, put } = testFolder();
const row = (id: string, rest: object = {}) => ({
  id,
  context: 'The seal holds 16 bar.',
  question: 'How much?',
  answers: { text: ['16 bar'], answer_start: [15] },
  ...rest,
});
const line = (id: string, rest?: object) => JSON.stringify(row(id, rest));
const list = (...rows: string[]) => `[\n${rows.join(',\n')}\n]`;

/** What was read, as ids, and what was set aside, as line and reason. */
async function outcome(path: string) {
  const { entries, setAside } = await readAll(path);
  return {
    ids: entries.map(({ example }) => example.id as string),
    aside: setAside.map(({ place, reason }) => `${place.line ?? '-'}: ${reason}`),
  };
}

describe('a broken row is set aside with its line and reason, and the others are read', () => {
  const deep = `{"id": "b", "x": ${'['.repeat(1e6)}${']'.repeat(1e6)}}`;
  it.each([
    ['a missing bracket', '{"id": "b", "context": ["x" }', /^3: The (?:JSON breaks at line 3|line ends within this)/],
    [
      'a missing quote',
      '{"id": "b, "context": "x"}',
      /^3: The (?:JSON breaks at line 3, column \d+ \(|line ends within this)/,
    ],
    ['NaN', line('b', { score: 0 }).replace('"score":0', '"score": NaN'), /^3: There is NaN in this/],
    ['Infinity', line('b', { score: 0 }).replace('"score":0', '"score": -Infinity'), /^3: There is -Infinity/],
    ['a repeated key', line('b').replace('"id"', '"context":"other","id"'), /^3: A field stands twice/],
    ['10^6-deep nesting', deep, /^3: This is nested 1000001 levels deep/],
    ['a list instead of an object', '[1, 2]', /^3: This is no object/],
    ['no context', '{"id": "b", "question": "?"}', /^3: This has no "context", only "id", "question"\./],
    ['a context that is a number', line('b', { context: 5 }), /^3: .*"context": expected string/],
    [
      'an offset that is text',
      line('b', { answers: [{ text: 'x', answer_start: 'y' }] }),
      /"answers\.0\.answer_start"/,
    ],
  ])('%s', async (_, broken, reason) => {
    for (const [name, text] of [
      ['rows.json', list(line('a'), broken, line('c'))],
      ['rows.jsonl', `\n${line('a')}\n${broken}\n${line('c')}\n`],
    ] as const) {
      const { ids, aside } = await outcome(put(name, text));
      expect(ids).toEqual(['a', 'c']);
      expect(aside).toHaveLength(1);
      expect(aside[0]).toMatch(reason);
    }
  });

  it('a missing quote in a document that is one line', async () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => line(id));
    rows[2] = rows[2]!.replace('"question"', 'question"');
    const { ids, aside } = await outcome(
      put('minified.json', JSON.stringify({ v: 1 }).replace('}', `,"data":[${rows.join(',')}]}`)),
    );
    expect(ids).toEqual(['a', 'b', 'd', 'e']);
    expect(aside).toEqual([expect.stringMatching(/^1: The JSON breaks/)]);
  });

  it('bytes that are not UTF-8', async () => {
    const broken = Buffer.from(line('b', { title: 'Müller' }), 'latin1');
    const around = (before: string, after: string) => Buffer.concat([Buffer.from(before), broken, Buffer.from(after)]);
    const reason = /^2: There are bytes in this/;
    const lines = await outcome(put('mixed.jsonl', around(`${line('a')}\n`, `\n${line('c')}`)));
    expect(lines.ids).toEqual(['a', 'c']);
    expect(lines.aside[0]).toMatch(reason);
    const inList = await outcome(put('mixed.json', around(`[${line('a')},\n`, `,\n${line('c')}]`)));
    expect(inList.ids).toEqual(['a', 'c']);
    expect(inList.aside[0]).toMatch(reason);
    const rows = Buffer.concat([
      Buffer.from('context,question\nUn café.,Ou?\n'),
      Buffer.from('Un caf\xe9.,Ou?\n', 'latin1'),
      Buffer.from('Un thé.,Ou?\n'),
    ]);
    expect((await outcome(put('mixed.csv', rows))).aside[0]).toMatch(/^3: There are bytes in this row/);
  });

  it('a line of 50 MB', async () => {
    const long = `{"id": "b", "context": "${'x'.repeat(50e6)}", "question": "?"}`;
    const { ids, aside } = await outcome(put('long.jsonl', `${line('a')}\n${long}\n${line('c')}\n`));
    expect([ids, aside]).toEqual([['a', 'c'], ['2: This line is too long to be one entry.']]);
    const inList = await outcome(put('long.json', list(line('a'), long, line('c'))));
    expect([inList.ids, inList.aside]).toEqual([['a', 'c'], ['3: This is too long to be one entry.']]);
    const csv = `id,context,question\na,x,?\nb,${'x'.repeat(50e6)},?\nc,x,?\nd,x\n`;
    const inCsv = await outcome(put('long.csv', csv));
    expect(inCsv.ids).toEqual(['a', 'c']);
    expect(inCsv.aside).toEqual([
      expect.stringMatching(/^3: .*too long to be one entry/),
      '5: This row has 2 cells, and there are 3 columns.',
    ]);
  });

  it('a quote that is never closed in CSV costs its own line', async () => {
    const csv = 'id,context,question\na,"x, y",?\nb,"never closed,?\nc,z,?\nd,"over\ntwo lines",?\n';
    const { ids, aside } = await outcome(put('open.csv', csv));
    expect(ids).toEqual(['a', 'c', 'd']);
    expect(aside).toEqual([expect.stringMatching(/^3: A quote/)]);
  });

  it('a row of CSV with too few or too many cells', async () => {
    const { ids, aside } = await outcome(put('cells.csv', 'id,context,question\na,x,?\nb,x\nc,x,?,more\nd,x,?,,\n'));
    expect(ids).toEqual(['a', 'd']);
    expect(aside).toEqual([
      '3: This row has 2 cells, and there are 3 columns.',
      '4: This row has 4 cells, and there are 3 columns.',
    ]);
  });

  it('a broken question costs itself, not its paragraph or the article', async () => {
    const qa = (id: string) => `{"id": "${id}", "question": "How much?", "answers": []}`;
    const paragraph = (...qas: string[]) => `{"context": "The seal.", "qas": [\n${qas.join(',\n')}]}`;
    const text = `{"data": [{"paragraphs": [\n${paragraph(qa('a'), '{"id": "b", "question": nope}', qa('c'))},\n${paragraph(qa('d'), '{"id": "e"}')}], "title": "Seals"}]}`;
    const { entries, setAside } = await readAll(put('nested.json', text));
    expect(entries.map(({ example }) => [example.id, example.title])).toEqual([
      ['a', 'Seals'],
      ['c', 'Seals'],
      ['d', 'Seals'],
    ]);
    expect(setAside.map(({ place }) => place.line)).toEqual([4, 6]);
  });

  it('an article without paragraphs', async () => {
    const good = '{"paragraphs": [{"context": "x", "qas": [{"id": "a", "question": "?"}]}]}';
    const { ids, aside } = await outcome(put('articles.json', `{"data": [${good}, ${good},\n{"title": "T"},\n7]}`));
    expect(ids).toEqual(['a', 'a']);
    expect(aside).toEqual([
      '2: The article that ends here has no "paragraphs".',
      '3: This stands where an object should.',
    ]);
  });
});

describe('truncated files', () => {
  const whole = list(...Array.from({ length: 40 }, (_, index) => line(`q${index}`)));

  it.each([
    ['within an entry', whole.slice(0, -30), 39, 'The file ends within this: it may have been cut off.'],
    ['between entries', whole.slice(0, whole.lastIndexOf(',\n{')), 39, 'The file ends before its JSON does'],
  ])('give what is whole, and say that they end %s', async (_, text, count, reason) => {
    const { ids, aside } = await outcome(put('cut.json', text));
    expect(ids).toHaveLength(count);
    expect(aside).toEqual([expect.stringContaining(reason)]);
  });

  it('give the questions that stand whole in the paragraph that they end within', async () => {
    const qas = ['a', 'b', 'c'].map((id) => `{"id": "${id}", "question": "How much?", "answers": []}`);
    const text = `{"data": [{"title": "Seals", "paragraphs": [{"context": "The seal.", "qas": [\n${qas.join(',\n')}`;
    const { ids, aside } = await outcome(put('cut-paragraph.json', text.slice(0, -5)));
    expect(ids).toEqual(['a', 'b']);
    expect(aside).toEqual(['4: The file ends within this: it may have been cut off.']);
  });

  it('give what gzip still unpacks, and say where it ends', async () => {
    const zipped = gzipSync(Array.from({ length: 5000 }, (_, index) => line(`q${index * 7919}`)).join('\n'));
    const { ids, aside } = await outcome(put('cut.jsonl.gz', zipped.subarray(0, zipped.length / 2)));
    expect(ids.length).toBeGreaterThan(1000);
    expect(aside.at(-1)).toMatch(/gzip data/);
  });

  it('a Parquet file that is cut is refused', async () => {
    const path = put('cut.parquet', Buffer.from('PAR1 and then nothing'));
    await expect(openDataset(path)).rejects.toMatchObject({ code: 'broken-parquet' });
  });
});

describe('encodings', () => {
  const text = list(line('a', { context: 'Le café 😀 holds 16 bar.' }));

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le')],
    ['gzip', gzipSync(text)],
  ])('%s is read', async (_, bytes) => {
    const { entries } = await readAll(put('encoded.json', bytes));
    expect(entries[0]!.example.context).toBe('Le café 😀 holds 16 bar.');
  });

  it('windows-1252 is read where one says so', async () => {
    const path = put('old.json', Buffer.from(list(line('a', { context: 'Le café' })), 'latin1'));
    expect((await readAll(path, { encoding: 'windows-1252' })).entries[0]!.example.context).toBe('Le café');
  });

  it('half a character in UTF-16 is set aside', async () => {
    const broken = Buffer.from(`\uFEFF${line('a')}\n${line('b').replace('seal', 'se\uD83Dal')}\n`, 'utf16le');
    const { ids, aside } = await outcome(put('half.jsonl', broken));
    expect([ids, aside[0]]).toEqual([['a'], expect.stringMatching(/^2: There are bytes/)]);
  });
});

describe('what is no data is refused in a sentence', () => {
  it.each([
    ['a zip', Buffer.from('PK\u0003\u0004rest'), 'not-text', /zip\.json: this is a zip archive/],
    ['a zip in gzip', gzipSync('PK\u0003\u0004rest'), 'not-text', /zip archive/],
    ['nothing', '', 'empty-dataset', /empty/],
    ['white space', ' \n\n', 'empty-dataset', /empty/],
    ['zeros', Buffer.alloc(100), 'not-text', /no text/],
    ['a PDF', '%PDF-1.7', 'not-text', /a PDF/],
    [
      'bytes of something else',
      Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251)),
      'not-text',
      /no text/,
    ],
  ])('%s', async (_, content, code, message) => {
    await expect(openDataset(put('zip.json', content))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  it.each([
    ['brackets without end', '['.repeat(1e6)],
    ['a million brackets', '['.repeat(1e6) + ']'.repeat(1e6)],
    ['a million objects', '{"a":'.repeat(1e6) + '1' + '}'.repeat(1e6)],
  ])('%s, nested too deep', async (_, text) => {
    const opened = await openDataset(put('deep.json', text));
    expect(() => opened.entries()).toThrow(expect.objectContaining({ code: 'nested-too-deep' }) as Error);
  });

  it('a link out of its folder, unless it is to be followed; not one within', async () => {
    const text = list(line('a'));
    mkdirSync(at('inner'));
    put('outer.json', text);
    put('inner/data.json', text);
    symlinkSync('../outer.json', at('inner/out.json'));
    symlinkSync('data.json', at('inner/within.json'));
    await expect(openDataset(at('inner/out.json'))).rejects.toMatchObject({
      code: 'link-out',
      message: expect.stringContaining(at('outer.json')) as string,
    });
    await expect(openDataset(at('inner/out.json'), { followsLinks: true })).resolves.toMatchObject({
      confidence: 0.95,
    });
    await expect(openDataset(at('inner/within.json'))).resolves.toMatchObject({ confidence: 0.95 });
  });

  it('a folder, a missing file, a link to nowhere', async () => {
    mkdirSync(at('folder.json'));
    symlinkSync('/nowhere/data.json', at('link.json'));
    symlinkSync(at('folder.json'), at('folder-link.json'));
    await expect(openDataset(at('folder.json'))).rejects.toMatchObject({ code: 'file-eisdir' });
    await expect(openDataset(at('folder-link.json'))).rejects.toMatchObject({ code: 'file-eisdir' });
    await expect(openDataset(at('missing.json'))).rejects.toMatchObject({ code: 'file-enoent' });
    await expect(openDataset(at('link.json'))).rejects.toMatchObject({
      code: 'dangling-link',
      message: expect.stringContaining('/nowhere/data.json') as string,
    });
    await expect(openDataset('/dev/zero')).rejects.toMatchObject({ code: 'not-a-file' });
  });

  it.each([
    ['other text', 'Dear Sir or Madam,\nthank you.\n'],
    ['other JSON', '{"rows": [1, 2]}'],
  ])('%s is of no known format', async (_, text) => {
    const opened = await openDataset(put('other.json', text));
    expect(opened.format.name).toBe('unknown');
    expect(() => opened.entries()).toThrow(expect.objectContaining({ code: 'unknown-format' }) as Error);
  });
});
