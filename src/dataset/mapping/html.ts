import { Parser } from 'htmlparser2';

export interface PlainText {
  readonly text: string;
  /** The offset in `text` of an offset in the HTML, UTF-16 units both; inside a tag, of what follows it. */
  readonly toText: (offset: number) => number;
}

const blocks = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'template', 'noscript', 'title']);

/**
 * The text of a piece of HTML: tags, comments, scripts and styles are gone, character references are what they stand
 * for, and what a block ends is on a line by itself.
 */
export function stripHtml(html: string): PlainText {
  /** Rising: from `html` on, the text goes on at `text`; `length` units of the text for as many of the HTML. */
  const runs: { readonly html: number; readonly text: number; readonly isCopy: boolean }[] = [];
  let text = '';
  let quiet = 0;
  const parser = new Parser(
    {
      ontext: (piece) => {
        if (quiet > 0) return;
        const isCopy = html.startsWith(piece, parser.startIndex);
        runs.push({ html: parser.startIndex, text: text.length, isCopy });
        text += piece;
        runs.push({ html: parser.endIndex + 1, text: text.length, isCopy: false });
      },
      onopentag: (name) => {
        if (silent.has(name)) quiet += 1;
        breakLine(name);
      },
      onclosetag: (name) => {
        if (silent.has(name)) quiet = Math.max(0, quiet - 1);
        breakLine(name);
      },
    },
    { decodeEntities: true },
  );
  const breakLine = (name: string) => {
    if (blocks.has(name) && quiet === 0 && text !== '' && !text.endsWith('\n')) text += '\n';
  };
  parser.write(html);
  parser.end();
  return {
    text,
    toText: (offset) => {
      const run = runs[lastAtMost(runs, offset)];
      if (!run) return 0;
      if (run.isCopy) return run.text + offset - run.html;
      const next = runs.find((later) => later.isCopy && later.html >= offset);
      return offset > run.html && next ? next.text : run.text;
    },
  };
}

function lastAtMost(runs: readonly { readonly html: number }[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.html <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
