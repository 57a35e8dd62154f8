import type { DocumentReader } from './reader.ts';
import { html } from './readers/html.ts';
import { markdown } from './readers/markdown.ts';
import { pdf } from './readers/pdf.ts';
import { plainText } from './readers/plain-text.ts';
import { word } from './readers/word.ts';

/** Every kind of document that can be read. */
export const documentReaders: readonly DocumentReader[] = [pdf, word, html, markdown, plainText];
