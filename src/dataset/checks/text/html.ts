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
const attribute = `\\s+[a-z_:@][^\\s<>="']*(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'<>]+))?`;
const markup = new RegExp(
  [
    `<(${hidden})\\b[^<>]*>[^]*?</\\1\\s*>`,
    '<!--[^]*?-->',
    '<!doctype[^<>]*>',
    `</?(${names})(?:${attribute})*\\s*/?>`,
    '&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z\\d]{1,31});',
  ].join('|'),
  'gi',
);

/** Tags of elements that HTML has, comments, and character references, with what a reader would see instead. */
export function findHtml(text: string): readonly TextEdit[] {
  if (!text.includes('<') && !text.includes('&')) return [];
  const edits: TextEdit[] = [];
  let from = 0;
  let shownBefore = '';
  for (const match of text.matchAll(markup)) {
    const [before, , element] = match;
    const start = match.index;
    const end = start + before.length;
    if (start > from) shownBefore = text[start - 1]!;
    const endsLine = element !== undefined && blocks.has(element.toLowerCase());
    const after = before.startsWith('&')
      ? decodeHTMLStrict(before)
      : endsLine && runsTogether(shownBefore, text.slice(end, end + 1))
        ? '\n'
        : '';
    from = end;
    shownBefore = after.at(-1) ?? shownBefore;
    if (after !== before) edits.push({ start, end, before, after });
  }
  return edits;
}

/** Whether a reader would see two texts as one where a block begins or ends between them. */
function runsTogether(before: string, after: string): boolean {
  return /\S/.test(before) && /\S/.test(after);
}
