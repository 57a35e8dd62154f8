import { marked } from 'marked';
import { decodeText } from '../decode-text.ts';
import { blocksOfHtml } from '../html-blocks.ts';
import type { DocumentReader } from '../reader.ts';

const frontMatter = /^---\n[^]*?\n(?:---|\.\.\.)(?:\n|$)/;

export const markdown: DocumentReader = {
  name: 'markdown',
  title: 'Markdown',
  extensions: ['md', 'markdown', 'mdown'],
  read: (source) => {
    const html = marked.parse(decodeText(source).replace(frontMatter, ''), { async: false, gfm: true });
    return Promise.resolve({ ...blocksOfHtml(html, source.name), notes: [] });
  },
};
