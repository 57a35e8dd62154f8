import Papa from 'papaparse';
import type { CsvDialect } from './csv-dialect.ts';
import { maxRowBytes } from './limits.ts';
import { setAside, type FileRecord } from './record.ts';
import { textBlocks } from './text-blocks.ts';

/**
 * The rows of a file of separated values as objects by the names in its first row. A quote that is never closed, or is
 * closed in the wrong place, costs the line it stands in, not all that follows.
 */
export async function* csvRows(
  chunks: AsyncIterable<Buffer>,
  dialect: CsvDialect,
  onHeader: (names: readonly string[]) => void = () => undefined,
): AsyncGenerator<readonly FileRecord[]> {
  let header: readonly string[] | undefined;
  let isCrlf = false;
  const recordsOf = ({ cells, line, fault, seen }: RawRow): FileRecord | [] => {
    if (cells.at(-1)?.endsWith('\r') && (isCrlf || !header)) {
      isCrlf = true;
      cells[cells.length - 1] = cells.at(-1)!.slice(0, -1);
    }
    if (fault !== undefined) return setAside(line, fault, seen);
    if (cells.length === 1 && cells[0]!.trim() === '') return [];
    if (header) return toRecord(cells, header, line);
    onHeader((header = named(cells)));
    return [];
  };
  for await (const rows of rawRows(chunks, dialect)) yield rows.flatMap(recordsOf);
}

function toRecord(cells: readonly string[], header: readonly string[], line: number): FileRecord {
  if (cells.some((cell) => !cell.isWellFormed())) {
    return setAside(
      line,
      'There are bytes in this row that are not valid in the encoding of the file.',
      cells.join(','),
    );
  }
  const isTooLong = cells.slice(header.length).some((cell) => cell !== '');
  if (isTooLong || cells.length < header.length) {
    const reason = `This row has ${cells.length} cells, and there are ${header.length} columns.`;
    return setAside(line, reason, cells.join(','));
  }
  return { kind: 'record', value: Object.fromEntries(header.map((name, index) => [name, cells[index]!])), line };
}

/** Every column has a name of its own: a nameless one its number, a repeated one its name and number. */
function named(cells: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim();
    if (name === '') names.push(`column ${index + 1}`);
    else names.push(names.includes(name) ? `${name} (column ${index + 1})` : name);
  }
  return names;
}

interface RawRow {
  readonly cells: string[];
  readonly line: number;
  readonly fault?: string;
  readonly seen?: string;
}

async function* rawRows(chunks: AsyncIterable<Buffer>, dialect: CsvDialect): AsyncGenerator<readonly RawRow[]> {
  let text = '';
  let line = 1;
  let tried = 0;
  /** Whether the line is one that was too long, to be passed over to its end. */
  let isSkipping = false;
  const lines = (from: number, to: number) => text.slice(from, to).split(dialect.newline).length - 1;
  function* drain(isEnd: boolean): Generator<RawRow> {
    let at = 0;
    if (isSkipping) {
      at = text.indexOf(dialect.newline) + 1 || text.length;
      isSkipping = at === text.length && !text.endsWith(dialect.newline);
      if (!isSkipping) line += 1;
    }
    while (at < text.length) {
      const { rows, end, fault } = parse(text.slice(at), dialect, isEnd);
      for (const { cells, start, stop } of rows) {
        yield { cells, line };
        line += lines(at + start, at + stop);
      }
      at += end;
      const isTooLong = fault === undefined && text.length - at > maxRowBytes;
      if (fault === undefined && !isTooLong) break;
      const stop = text.indexOf(dialect.newline, at) + 1 || text.length;
      const isOpen = fault === 'MissingQuotes' || isTooLong;
      yield {
        cells: [],
        line,
        fault: isOpen
          ? 'A quote is opened in this line and not closed, or the line is too long to be one entry.'
          : 'A quote in this line is closed in the middle of a cell.',
        seen: text.slice(at, at + 200),
      };
      line += lines(at, stop);
      isSkipping = isTooLong && !text.endsWith(dialect.newline, stop);
      at = stop;
    }
    text = text.slice(at);
  }
  for await (const block of textBlocks(chunks)) {
    text += block;
    // A row that is not yet whole is not tried again until it has grown by half, so that long rows cost no square.
    if (text.length < tried * 1.5) continue;
    yield [...drain(false)];
    tried = text.length;
  }
  yield [...drain(true)];
}

interface Parsed {
  readonly rows: readonly { readonly cells: string[]; readonly start: number; readonly stop: number }[];
  /** Behind the last row that is whole. */
  readonly end: number;
  /** What is wrong with the row that begins there. */
  readonly fault: string | undefined;
}

function parse(text: string, { delimiter, newline }: CsvDialect, isEnd: boolean): Parsed {
  const rows: { cells: string[]; start: number; stop: number }[] = [];
  let fault: string | undefined;
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    step: ({ data, errors, meta }, parser) => {
      const wrong = errors.find(({ type }) => type === 'Quotes')?.code;
      const isOpen = meta.cursor >= text.length && !isEnd;
      if (wrong !== undefined && !(wrong === 'MissingQuotes' && isOpen)) {
        fault = wrong;
        parser.abort();
        return;
      }
      if (isOpen) return;
      rows.push({ cells: data, start, stop: meta.cursor });
      start = meta.cursor;
    },
  });
  return { rows, end: start, fault };
}
