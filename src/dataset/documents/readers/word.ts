import mammoth from 'mammoth';
import { Failure } from '../../../shared/failure.ts';
import { blocksOfHtml } from '../html-blocks.ts';
import { mostUnpackedBytes } from '../limits.ts';
import type { DocumentReader } from '../reader.ts';
import { checkArchive, type ArchiveState } from '../word/check-archive.ts';

export const word: DocumentReader = {
  name: 'word',
  title: 'Word',
  extensions: ['docx', 'docm', 'dotx'],
  read: async ({ name, bytes }) => {
    const state = await checkArchive(bytes);
    if (state !== 'fit') throw failureOf(name, state);
    try {
      const { value } = await mammoth.convertToHtml(
        { buffer: bytes },
        { styleMap, convertImage: withoutImages, externalFileAccess: false },
      );
      return { ...blocksOfHtml(value, name), notes: [] };
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw failureOf(name, 'broken', error);
    }
  },
};

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

const withoutImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

function failureOf(name: string, state: Exclude<ArchiveState, 'fit'>, cause?: unknown): Failure {
  switch (state) {
    case 'too-large':
      return new Failure({
        code: 'document-too-large',
        message: `${name}: unpacked, this would be more than ${mostUnpackedBytes / 2 ** 20} MB of text.`,
        mend: 'Split it into several documents; of a file from a stranger, beware.',
      });
    case 'no-document':
      return new Failure({
        code: 'document-not-word',
        message: `${name}: this is an archive with no Word document in it.`,
        mend: 'Save the document again as .docx.',
      });
    case 'broken':
      return new Failure({
        code: 'document-broken',
        message: `${name}: this Word file is damaged.`,
        mend: 'Open it in Word or LibreOffice and save it again as .docx.',
        cause,
      });
  }
}
