import { decodeText } from '../decode-text.ts';
import { blocksOfHtml } from '../html-blocks.ts';
import type { DocumentReader } from '../reader.ts';

/** Where a page says its encoding, if it does. */
const headBytes = 2048;
const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

export const html: DocumentReader = {
  name: 'html',
  title: 'HTML',
  extensions: ['html', 'htm', 'xhtml'],
  recognises: (first) => /^\uFEFF?\s*(?:<!doctype html|<html[\s>])/i.test(first.toString('utf8')),
  read: (source) => {
    const declared = charset.exec(source.bytes.subarray(0, headBytes).toString('latin1'))?.[1] ?? null;
    return Promise.resolve({ ...blocksOfHtml(decodeText(source, declared), source.name), notes: [] });
  },
};
