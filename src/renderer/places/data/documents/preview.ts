import type { ReadDocument } from '../../../../shared/contract/documents.ts';

/** A paragraph before it is added. */
export interface PreviewParagraph {
  /** Stays with it, however the list changes. */
  readonly id: number;
  readonly text: string;
  readonly heading: string | null;
  readonly page: number | null;
  readonly isLeftOut: boolean;
}

/** A document before it is added. */
export interface PreviewDocument {
  readonly file: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly paragraphs: readonly PreviewParagraph[];
}

let lastId = 0;
const newId = () => (lastId += 1);

export function previewOf({ file, title, notes, paragraphs }: ReadDocument): PreviewDocument {
  return {
    file,
    title,
    notes,
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, id: newId(), isLeftOut: false })),
  };
}

/** The paragraphs with those changed that `change` makes something else of: any number, or none. */
function changed(
  document: PreviewDocument,
  at: number,
  count: number,
  made: readonly PreviewParagraph[],
): PreviewDocument {
  return { ...document, paragraphs: document.paragraphs.toSpliced(at, count, ...made) };
}

/** A paragraph and the next as one, on lines of their own where the first ends a sentence. */
export function joinWithNext(document: PreviewDocument, at: number): PreviewDocument {
  const [first, second] = document.paragraphs.slice(at, at + 2);
  if (!first || !second) return document;
  const between = /[\p{L}\p{N},-]$/u.test(first.text) ? ' ' : '\n';
  return changed(document, at, 2, [{ ...first, text: first.text + between + second.text, isLeftOut: false }]);
}

/** A paragraph in two, at an offset of its text; the same where nothing would stand on one side. */
export function splitAt(document: PreviewDocument, at: number, offset: number): PreviewDocument {
  const paragraph = document.paragraphs[at];
  const first = paragraph?.text.slice(0, offset).trim() ?? '';
  const second = paragraph?.text.slice(offset).trim() ?? '';
  if (!paragraph || first === '' || second === '') return document;
  return changed(document, at, 1, [
    { ...paragraph, text: first },
    { ...paragraph, id: newId(), text: second },
  ]);
}

export function write(document: PreviewDocument, at: number, text: string): PreviewDocument {
  const paragraph = document.paragraphs[at];
  return paragraph ? changed(document, at, 1, [{ ...paragraph, text }]) : document;
}

export function leaveOut(document: PreviewDocument, at: number, isLeftOut: boolean): PreviewDocument {
  const paragraph = document.paragraphs[at];
  return paragraph ? changed(document, at, 1, [{ ...paragraph, isLeftOut }]) : document;
}

/** In UTF-16 units: what is shorter is seldom more than a label or a number of a page. */
const shortText = 40;

export function isShort({ text }: PreviewParagraph): boolean {
  return text.trim().length < shortText;
}

export function leaveOutShort(document: PreviewDocument): PreviewDocument {
  const paragraphs = document.paragraphs.map((each) => (isShort(each) ? { ...each, isLeftOut: true } : each));
  return { ...document, paragraphs };
}

export function kept({ paragraphs }: PreviewDocument): readonly PreviewParagraph[] {
  return paragraphs.filter(({ isLeftOut, text }) => !isLeftOut && text.trim() !== '');
}

/** The documents as they are added: without what was left out, and those of which nothing is left. */
export function toAdd(documents: readonly PreviewDocument[]) {
  return documents
    .map((document) => ({
      file: document.file,
      title: document.title.trim() === '' ? document.file : document.title.trim(),
      paragraphs: kept(document).map(({ text, heading, page }) => ({ text: text.trim(), heading, page })),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}
