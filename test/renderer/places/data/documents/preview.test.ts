import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinWithNext,
  kept,
  leaveOut,
  leaveOutShort,
  previewOf,
  splitAt,
  toAdd,
  write,
} from '../../../../../src/renderer/places/data/documents/preview.ts';
import { documentFileKinds, isDocumentName } from '../../../../../src/shared/document-file-kinds.ts';
import { documentReaders } from '../../../../../src/dataset/documents/registry.ts';

const paragraph = (text: string, page: number | null = null) => ({ text, heading: 'Seal', page });
const previewed = (...texts: string[]) =>
  previewOf({
    file: 'pump.pdf',
    title: 'Pump',
    notes: [],
    paragraphs: texts.map((text, index) => paragraph(text, index + 1)),
  });
const textsOf = (document: ReturnType<typeof previewed>) => document.paragraphs.map(({ text }) => text);

describe('the preview of a document', () => {
  it('joins a paragraph with the next, in a line where a sentence goes on', () => {
    const document = previewed('The shaft', 'turns freely.', 'Check it.');
    expect(textsOf(joinWithNext(document, 0))).toEqual(['The shaft turns freely.', 'Check it.']);
    expect(textsOf(joinWithNext(document, 1))).toEqual(['The shaft', 'turns freely.\nCheck it.']);
    expect(joinWithNext(document, 2)).toBe(document);
  });

  it('splits a paragraph where nothing is lost and nothing empty is made', () => {
    const document = previewed('One. Two.');
    expect(textsOf(splitAt(document, 0, 5))).toEqual(['One.', 'Two.']);
    expect(splitAt(document, 0, 0)).toBe(document);
    expect(splitAt(document, 0, 9)).toBe(document);
    expect(splitAt(document, 4, 1)).toBe(document);
  });

  it('keeps every letter and the place of each part, however it is split', () => {
    const letters = (text: string) => text.replaceAll(/\s/g, '');
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, offset) => {
        const { paragraphs } = splitAt(previewed(text), 0, offset);
        expect(letters(paragraphs.map((each) => each.text).join(''))).toBe(letters(text));
        expect(paragraphs.every(({ heading, page }) => heading === 'Seal' && page === 1)).toBe(true);
        expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length);
      }),
    );
  });

  it('leaves out what it is told to, all that is short at once, and brings it back', () => {
    const long = 'A paragraph that is long enough to ask about.';
    const document = leaveOutShort(previewed('4', long, 'Figure 2'));
    expect(kept(document).map(({ text }) => text)).toEqual([long]);
    expect(kept(leaveOut(document, 0, false))).toHaveLength(2);
  });

  it('is added without what was left out or emptied, by the title it was given', () => {
    const document = { ...write(leaveOut(previewed('One.', 'Two.', 'Three.'), 0, true), 1, ' '), title: ' ' };
    expect(toAdd([document, leaveOut(previewed('x'), 0, true)])).toEqual([
      { file: 'pump.pdf', title: 'pump.pdf', paragraphs: [{ text: 'Three.', heading: 'Seal', page: 3 }] },
    ]);
  });
});

describe('files that are documents', () => {
  it('are those that there is a reader for', () => {
    const offered = documentFileKinds.flatMap(({ extensions }): readonly string[] => extensions);
    expect(offered.toSorted()).toEqual(documentReaders.flatMap(({ extensions }) => extensions).toSorted());
    expect(['a.PDF', 'b.tar.md', 'c.json', 'pdf'].map(isDocumentName)).toEqual([true, true, false, false]);
  });
});
