import { decodeHTMLStrict } from 'entities';
import type { TextEdit } from './text-edit.ts';

/** Elements that end a line. */
const blocks = new Set(
  'address article aside blockquote br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is no text. */
const hidden = 'script|style|head|noscript|template';
const inline =
  'a abbr b bdi bdo big body button center cite code del dfn em figure figcaption font form html i img input ins kbd label link mark meta q s samp small span strike strong sub sup svg tt u var wbr';
const names = [...blocks, ...inline.split(' '), ...hidden.split('|')].join('|');
const markup = new RegExp(
  `<(${hidden})\\b[^<>]*>[^]*?</\\1\\s*>|<!--[^]*?-->|<!doctype[^<>]*>|</?(${names})(?:\\s[^<>]*|\\s*/)?>|&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z\\d]{1,31});`,
  'gi',
);

/** Tags of elements that HTML has, comments, and character references, with what a reader would see instead. */
export function findHtml(text: string): readonly TextEdit[] {
  if (!text.includes('<') && !text.includes('&')) return [];
  const edits: TextEdit[] = [];
  for (const match of text.matchAll(markup)) {
    const [before, , element] = match;
    const { index } = match;
    const end = index + before.length;
    const after = before.startsWith('&') ? decodeHTMLStrict(before) : lineEnd(text, index, end, element);
    if (after !== before) edits.push({ start: index, end, before, after });
  }
  return edits;
}

/** A new line where a block begins or ends between two texts that would otherwise run together. */
function lineEnd(text: string, start: number, end: number, element: string | undefined): string {
  if (element === undefined || !blocks.has(element.toLowerCase())) return '';
  const apart = /\s/.test(text.slice(start - 1, start)) || /\s/.test(text.slice(end, end + 1));
  return start === 0 || end === text.length || apart ? '' : '\n';
}
