import { Parser } from 'htmlparser2';
import { Failure } from '../../shared/failure.ts';
import type { Block } from './document.ts';
import { deepestNesting } from './limits.ts';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'button',
  'select',
  'textarea',
  'svg',
  'math',
  'iframe',
]);
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header hr html main ol p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
);
/** Of a table that only lays a page out; a row of a table of facts is shorter. */
const longestRow = 400;

/**
 * The headings, paragraphs, list items and table rows of HTML, in their order. Cells of a row are parted by ` | `; what is
 * never shown, and what only leads elsewhere, is left out. Throws a `Failure` where it nests too deep.
 *
 * @param name for failures
 */
export function blocksOfHtml(html: string, name: string): { readonly title: string | null; readonly blocks: Block[] } {
  const gathered = new Gatherer();
  let depth = 0;
  const parser = new Parser(
    {
      ontext: (text) => gathered.text(text),
      onopentag: (tag) => {
        depth += 1;
        if (depth > deepestNesting) throw tooDeep(name);
        gathered.open(tag);
      },
      onclosetag: (tag) => {
        depth -= 1;
        gathered.close(tag);
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return gathered.end();
}

class Gatherer {
  readonly #blocks: Block[] = [];
  #text = '';
  #kind: Block['kind'] = 'text';
  #quiet = 0;
  #preformatted = 0;
  #items = 0;
  #title: string | null = null;
  #isInTitle = false;
  #firstHeading: string | null = null;
  /** Of the row that is read; null outside of any. */
  #cells: string[] | null = null;

  open(name: string): void {
    if (name === 'title' && this.#quiet === 0) this.#isInTitle = true;
    else if (silent.has(name)) this.#quiet += 1;
    else if (this.#cells !== null && (name === 'p' || name === 'div')) this.#text += '\n';
    else if (headings.has(name)) this.#begin('heading');
    else if (name === 'li') {
      this.#items += 1;
      this.#begin('line');
    } else if (name === 'tr') {
      this.#begin('line');
      this.#cells = [];
    } else if (name === 'td' || name === 'th') this.#text = '';
    else if (name === 'br') this.#text += '\n';
    else if (blocks.has(name)) {
      this.#endRow();
      this.#begin(this.#items > 0 ? 'line' : 'text');
      if (name === 'pre') this.#preformatted += 1;
    }
  }

  close(name: string): void {
    if (name === 'title') this.#isInTitle = false;
    else if (silent.has(name)) this.#quiet = Math.max(0, this.#quiet - 1);
    else if (this.#cells !== null && (name === 'td' || name === 'th')) {
      this.#cells.push(tidy(this.#text, false));
      this.#text = '';
    } else if (this.#cells !== null && (name === 'p' || name === 'div')) this.#text += '\n';
    else if (name === 'tr') this.#endRow();
    else if (name === 'li') {
      this.#flush();
      this.#items = Math.max(0, this.#items - 1);
      this.#kind = this.#items > 0 ? 'line' : 'text';
    } else if (headings.has(name) || blocks.has(name)) {
      this.#flush();
      if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
      this.#kind = this.#items > 0 ? 'line' : 'text';
    }
  }

  text(text: string): void {
    if (this.#isInTitle) this.#title = (this.#title ?? '') + text;
    else if (this.#quiet === 0) this.#text += this.#preformatted > 0 ? text : text.replaceAll(/[ \t\n\f\r]+/g, ' ');
  }

  end(): { readonly title: string | null; readonly blocks: Block[] } {
    this.#endRow();
    this.#flush();
    const title = tidy(this.#title ?? '', false);
    return { title: title === '' ? this.#firstHeading : title, blocks: this.#blocks };
  }

  #begin(kind: Block['kind']): void {
    this.#flush();
    this.#kind = kind;
  }

  #flush(): void {
    const text = tidy(this.#text, true);
    this.#text = '';
    if (text === '') return;
    if (this.#kind === 'heading') {
      const heading = text.replaceAll('\n', ' ');
      this.#firstHeading ??= heading;
      this.#blocks.push({ kind: 'heading', text: heading });
    } else this.#blocks.push({ kind: this.#kind, text });
  }

  #endRow(): void {
    const cells = this.#cells?.filter((cell) => cell !== '') ?? [];
    this.#cells = null;
    const row = cells.join(' | ');
    if (row.length > longestRow) this.#blocks.push(...cells.map((text) => ({ kind: 'text' as const, text })));
    else if (row !== '') this.#blocks.push({ kind: 'line', text: row });
    this.#flush();
    this.#kind = this.#items > 0 ? 'line' : 'text';
  }
}

function tidy(text: string, keepsLines: boolean): string {
  const lines = text.split('\n').map((line) => line.replaceAll(/[ \t\f\r\u00a0]+/g, ' ').trim());
  return lines.filter((line) => line !== '').join(keepsLines ? '\n' : ' ');
}

function tooDeep(name: string): Failure {
  return new Failure({
    code: 'document-broken',
    message: `${name}: its elements nest deeper than ${deepestNesting}.`,
    mend: 'Open it in a browser and save its text.',
  });
}
