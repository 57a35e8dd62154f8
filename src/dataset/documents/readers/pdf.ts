import { getDocumentProxy } from 'unpdf';
import { Failure } from '../../../shared/failure.ts';
import { mostPages } from '../limits.ts';
import { toLines, type Line, type PlacedText } from '../pdf/line.ts';
import { toBlocks } from '../pdf/page-blocks.ts';
import { withoutRunningLines } from '../pdf/running-lines.ts';
import type { DocumentReader, DocumentSource } from '../reader.ts';

type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>;

export const pdf: DocumentReader = {
  name: 'pdf',
  title: 'PDF',
  extensions: ['pdf'],
  recognises: (first) => first.subarray(0, 1024).includes('%PDF-'),
  read: async (source, { signal, onPage }) => {
    const document = await open(source);
    try {
      const pages: Line[][] = [];
      const count = Math.min(document.numPages, mostPages);
      let unreadable = 0;
      for (let number = 1; number <= count; number += 1) {
        signal?.throwIfAborted();
        onPage?.(number, count);
        const lines = await linesOf(document, number).catch(() => null);
        if (lines === null) unreadable += 1;
        pages.push(lines ?? []);
        // A request to stop comes in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
      const empty = pages.filter((page) => page.length === 0).length - unreadable;
      if (empty === count) throw withoutText(source.name, count);
      return {
        title: null,
        blocks: toBlocks(withoutRunningLines(pages)),
        notes: notesOf(document.numPages, empty, unreadable),
      };
    } finally {
      await document.loadingTask.destroy();
    }
  },
};

async function open({ name, bytes }: DocumentSource): Promise<OpenPdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Failure(
      isLocked
        ? {
            code: 'document-locked',
            message: `${name}: this PDF is locked with a password.`,
            mend: 'Save it without one, and open that.',
          }
        : {
            code: 'document-broken',
            message: `${name}: this PDF is damaged, or is none.`,
            mend: 'Print it to a new PDF from the program that shows it, and open that.',
            cause: error,
          },
    );
  }
}

async function linesOf(document: OpenPdf, number: number): Promise<Line[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const pieces: PlacedText[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    // What runs up or down the margin is no part of the text.
    if (Math.abs(b) > Math.abs(a) && item.str.trim() !== '') continue;
    pieces.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d), endsLine: item.hasEOL });
  }
  return toLines(pieces);
}

function withoutText(name: string, pages: number): Failure {
  return new Failure({
    code: 'document-without-text',
    message: `${name}: ${pages === 1 ? 'its page is a picture' : `its ${pages} pages are pictures`}, with no text in them.`,
    mend: 'Have the text recognised (OCR) by a scanner program first, and open what it saves.',
  });
}

function notesOf(pages: number, empty: number, unreadable: number): string[] {
  const notes: string[] = [];
  if (pages > mostPages) notes.push(`Only the first ${mostPages} of its ${pages} pages were read.`);
  if (empty > 0) notes.push(empty === 1 ? 'One page has no text.' : `${empty} pages have no text.`);
  if (unreadable > 0) notes.push(unreadable === 1 ? 'One page is damaged.' : `${unreadable} pages are damaged.`);
  return notes;
}
