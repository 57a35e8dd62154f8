import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { fileFailure } from '../files/file-failure.ts';
import { startsWith } from '../sources/signatures.ts';
import type { DocumentText } from './document.ts';
import { mostFileBytes, mostParagraphs } from './limits.ts';
import type { DocumentReader, DocumentSource, ReadingWays } from './reader.ts';
import { documentReaders } from './registry.ts';
import { toParagraphs } from './to-paragraphs.ts';

/** Reads a file of any kind there is a reader for. Throws a `Failure` that names it where that cannot be. */
export async function readDocument(path: string, ways: ReadingWays = {}): Promise<DocumentText> {
  const source = { name: basename(path), bytes: await readBounded(path) };
  return readWith(readerFor(source, extname(path).slice(1).toLowerCase()), source, ways);
}

/** Reads what was pasted: text of a kind, by the name of its reader. */
export function readPasted(
  { name, text, kind }: { readonly name: string; readonly text: string; readonly kind: string },
  ways: ReadingWays = {},
): Promise<DocumentText> {
  const reader = documentReaders.find((each) => each.name === kind)!;
  return readWith(reader, { name, bytes: Buffer.from(text) }, ways);
}

async function readWith(reader: DocumentReader, source: DocumentSource, ways: ReadingWays): Promise<DocumentText> {
  const { title, blocks, notes } = await reader.read(source, ways);
  const paragraphs = toParagraphs(blocks);
  if (paragraphs.length === 0) {
    throw new Failure({
      code: 'document-without-text',
      message: `${source.name}: there is no text in it.`,
      mend: 'Choose another document.',
    });
  }
  return {
    title: title ?? source.name.slice(0, source.name.length - extname(source.name).length),
    paragraphs: paragraphs.slice(0, mostParagraphs),
    notes:
      paragraphs.length > mostParagraphs
        ? [...notes, `Only the first ${mostParagraphs} of its ${paragraphs.length} paragraphs were read.`]
        : notes,
  };
}

/** By what it is called; a PDF, and what is called nothing that is known, by its first bytes. */
function readerFor({ name, bytes }: DocumentSource, extension: string): DocumentReader {
  const first = bytes.subarray(0, 1024);
  const [pdf] = documentReaders.filter(({ name: kind }) => kind === 'pdf');
  if (pdf?.recognises?.(first)) return pdf;
  if (startsWith(first, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOffice(name);
  const named = documentReaders.find(({ extensions }) => extensions.includes(extension));
  const reader = named ?? documentReaders.find(({ recognises }) => recognises?.(first));
  if (reader) return reader;
  const known = documentReaders.map(({ title, extensions: [usual] }) => `${title} (.${usual!})`);
  throw new Failure({
    code: 'document-unknown',
    message: `${name}: documents of this kind cannot be read.`,
    mend: `Save it as one of these: ${known.join(', ')}.`,
  });
}

function oldOffice(name: string): Failure {
  return new Failure({
    code: 'document-locked',
    message: `${name}: this document is locked with a password, or is of Word 97 to 2003.`,
    mend: 'Open it in Word or LibreOffice and save it without a password as .docx.',
  });
}

async function readBounded(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size <= mostFileBytes) return await readFile(path);
  } catch (error) {
    throw fileFailure(path, error);
  }
  throw new Failure({
    code: 'document-too-large',
    message: `${basename(path)}: this file is larger than ${mostFileBytes / 2 ** 20} MB.`,
    mend: 'Split it into several documents.',
  });
}
