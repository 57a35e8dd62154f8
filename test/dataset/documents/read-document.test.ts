import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/dataset/documents/read-document.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import { testFolder } from '../in-folder.ts';
import { pdfOfPages, printed } from './pdf-file.ts';
import { wordFile, wordParagraph, wordTable, zipOf } from './zip-file.ts';

const folder = testFolder();
const read = (name: string, content: string | Uint8Array) => readDocument(folder.put(name, content));
const texts = async (name: string, content: string | Uint8Array) =>
  (await read(name, content)).paragraphs.map(({ text }) => text);
const failure = async (name: string, content: string | Uint8Array): Promise<Failure> =>
  read(name, content).then(
    () => expect.unreachable('was read'),
    (error: unknown) => error as Failure,
  );

describe('plain text', () => {
  it('ends paragraphs at empty lines, and joins what only a width has broken', async () => {
    const text =
      'The mechanical seal is rated for sixteen bar at twenty de-\ngrees; above that the permissible pressure falls slowly.\n\nCheck:\n- oil\n- guard\n';
    expect(await texts('seal.txt', text)).toEqual([
      'The mechanical seal is rated for sixteen bar at twenty degrees; above that the permissible pressure falls slowly.',
      'Check:\n- oil\n- guard',
    ]);
  });

  it('takes each line for a paragraph where there are no empty ones', async () => {
    expect(await texts('notes.txt', 'One.\r\nTwo.\r\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('is called as its file is, and reads what is not UTF-8', async () => {
    const { title, paragraphs } = await read('Wärme 3.1.txt', Buffer.from('20 \xb0C', 'latin1'));
    expect(title).toBe('Wärme 3.1');
    expect(paragraphs).toEqual([{ text: '20 °C', heading: null, page: null }]);
    expect(await texts('wide.txt', Buffer.from('\ufeff20 °C 🌡', 'utf16le'))).toEqual(['20 °C 🌡']);
  });

  it('cuts what is too long to be read where a sentence ends', async () => {
    const paragraphs = await texts('long.txt', 'The pump runs. '.repeat(1000));
    expect(paragraphs.length).toBe(4);
    for (const text of paragraphs) {
      expect(text.length).toBeLessThanOrEqual(4000);
      expect(text).toMatch(/^The .*runs\.$/);
    }
  });
});

describe('Markdown', () => {
  it('has headings over its paragraphs, lists with what leads to them, and no front matter', async () => {
    const text =
      '---\ndate: 1\n---\n# Pump\n\nIntro *with* [a link](x).\n\n## Seal\n\nCheck:\n\n- oil\n- guard\n\nEnd.\n';
    expect(await read('pump.md', text)).toEqual({
      title: 'Pump',
      notes: [],
      paragraphs: [
        { text: 'Intro with a link.', heading: 'Pump', page: null },
        { text: 'Check:\noil\nguard', heading: 'Seal', page: null },
        { text: 'End.', heading: 'Seal', page: null },
      ],
    });
  });
});

describe('HTML', () => {
  it('reads what is shown: no scripts, menus or markup', async () => {
    const page = `<!doctype html><html><head><title>Pump &amp; seal</title><style>p{}</style></head><body><nav><a>Home</a></nav>
      <h1>Seal</h1><p>Rated for <b>16&nbsp;bar</b><br>at 20&deg;C.<script>alert(1)</script><p>Unclosed
      <table><tr><th>Speed</th><th>Flow</th></tr><tr><td><p>1450</p></td><td>40</td></tr></table></body></html>`;
    const { title, paragraphs } = await read('pump.html', page);
    expect(title).toBe('Pump & seal');
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'Rated for 16 bar\nat 20°C.',
      'Unclosed',
      'Speed | Flow\n1450 | 40',
    ]);
    expect(paragraphs[0]!.heading).toBe('Seal');
  });

  it('is in the encoding that it declares', async () => {
    const page = Buffer.from('<meta charset="windows-1251"><p>\xcd\xe0\xf1\xee\xf1', 'latin1');
    expect(await texts('ru.html', page)).toEqual(['Насос']);
  });

  it('is read whatever it is called', async () => {
    expect(await texts('page.php', '<!DOCTYPE html><p>Text')).toEqual(['Text']);
  });

  it('nests as deep as pages do, and no deeper', async () => {
    expect(await texts('deep.html', `${'<div>'.repeat(1_000)}deep`)).toEqual(['deep']);
    expect(await texts('wide.html', '<p>one<br>'.repeat(10_000))).toHaveLength(10_000);
    expect(await failure('bottomless.html', '<div>'.repeat(100_000))).toMatchObject({ code: 'document-broken' });
  });
});

describe('Word', () => {
  it('has headings, paragraphs and tables', async () => {
    const body = [
      wordParagraph('Pump manual', 'Title'),
      wordParagraph('Seal', 'heading1'),
      wordParagraph('Rated for 16 bar &amp; 20 °C.'),
      wordTable([
        ['Speed', 'Flow'],
        ['1450', '40'],
      ]),
    ].join('');
    expect(await read('manual.docx', wordFile(body))).toEqual({
      title: 'Pump manual',
      notes: [],
      paragraphs: [
        { text: 'Rated for 16 bar & 20 °C.', heading: 'Seal', page: null },
        { text: 'Speed | Flow\n1450 | 40', heading: 'Seal', page: null },
      ],
    });
  });

  it('says what is wrong with one that is damaged, locked or of long ago', async () => {
    const whole = wordFile(wordParagraph('Text'));
    expect(await failure('cut.docx', whole.subarray(0, 700))).toMatchObject({ code: 'document-broken' });
    expect(await failure('none.docx', zipOf([{ name: 'a.xml', content: '<a/>' }]))).toMatchObject({
      code: 'document-not-word',
    });
    const old = await failure('old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect(old).toMatchObject({ code: 'document-locked' });
    expect(old.message).toContain('old.docx');
  });

  it('is not unpacked where that would fill the memory', async () => {
    const bomb = { name: 'word/document.xml', content: Buffer.alloc(80 * 2 ** 20, ' ') };
    expect(await failure('bomb.docx', zipOf([bomb]))).toMatchObject({ code: 'document-too-large' });
    expect(await failure('liar.docx', zipOf([{ ...bomb, said: 100 }]))).toMatchObject({ code: 'document-broken' });
  });
});

describe('PDF', () => {
  it('becomes the paragraphs that a reader sees, with their pages', async () => {
    const { title, paragraphs, notes } = await readDocument('test/dataset/documents/files/pump.pdf');
    expect(title).toBe('pump');
    expect(notes).toEqual([]);
    expect(paragraphs.map(({ page, heading, text }) => `${page} · ${heading} · ${text.slice(0, 30)}`)).toEqual([
      '1 · Centrifugal pump CP-40 · This manual describes the inst',
      '1 · 1 Mechanical seal · The mechanical seal is rated f',
      '1 · 1 Mechanical seal · The seal faces are made of sil',
      '1 · 2 Bearings · The drive end has a double-row',
      '1 · 2 Bearings · The oil level is in the middle',
      '1 · 2 Bearings · The coupling guard is in place',
      '1 · 2 Bearings · The shaft turns freely by hand',
      '2 · 3 Two columns · The left column begins here wi',
      '2 · 3 Two columns · The second paragraph tells abo',
      '3 · 3 Two columns · The last page says that spare ',
    ]);
    const all = paragraphs.map(({ text }) => text).join('\n');
    expect(all).toContain('another gland plate. A high-pressure variant is marked');
    expect(all).toContain('lubrication intervals that is long enough to need several lines');
    expect(all).not.toMatch(/operating manual|Page \d|-\n|\p{L}- /u);
  });

  it('goes on over the end of a page', async () => {
    const pages = [printed([['The shaft turns', 11, 80]]), printed([['freely by hand.', 11, 700]])];
    expect((await read('over.pdf', pdfOfPages(pages))).paragraphs).toEqual([
      { text: 'The shaft turns freely by hand.', heading: null, page: 1 },
    ]);
  });

  it('is known by its first bytes, and tells of pages without text', async () => {
    const { notes } = await read('scan.txt', pdfOfPages([printed([['Text.', 11, 700]]), '0 0 100 100 re f']));
    expect(notes).toEqual(['One page has no text.']);
  });

  it('says what is wrong with one that is a picture, locked or damaged', async () => {
    expect(await failure('scan.pdf', pdfOfPages(['0 0 100 100 re f', '']))).toMatchObject({
      code: 'document-without-text',
      message: 'scan.pdf: its 2 pages are pictures, with no text in them.',
    });
    const secret = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`;
    expect(await failure('locked.pdf', pdfOfPages([printed([['Text', 11, 700]])], secret))).toMatchObject({
      code: 'document-locked',
    });
    expect(await failure('broken.pdf', '%PDF-1.7\nnothing')).toMatchObject({ code: 'document-broken' });
  });

  it('is read for its first 2,000 pages, and stops where it is told to', async () => {
    const pages = Array.from({ length: 2_003 }, (_, page) => printed([['Text here.', 11, 200 + 8 * (page % 50)]]));
    const many = pdfOfPages(pages);
    const { paragraphs, notes } = await read('many.pdf', many);
    expect(paragraphs).toHaveLength(2_000);
    expect(notes).toEqual(['Only the first 2000 of its 2003 pages were read.']);
    const stop = new AbortController();
    const reading = readDocument(folder.at('many.pdf'), {
      signal: stop.signal,
      onPage: (page) => page === 3 && stop.abort(),
    });
    await expect(reading).rejects.toThrow('abort');
  });
});

describe('anything else', () => {
  it('says what can be read instead', async () => {
    expect(await failure('sheet.xlsx', zipOf([{ name: 'xl/a.xml', content: '' }]))).toMatchObject({
      code: 'document-unknown',
    });
    expect(await failure('empty.md', '# Only a heading')).toMatchObject({ code: 'document-without-text' });
    expect(await failure('binary.txt', Buffer.from([1, 0, 0, 0, 1, 2, 3, 0]))).toMatchObject({
      code: 'document-not-text',
    });
    await expect(readDocument(folder.at('none.txt'))).rejects.toMatchObject({ code: 'file-enoent' });
  });
});
