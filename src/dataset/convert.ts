import { realpath } from 'node:fs/promises';
import { Failure } from '../shared/failure.ts';
import { writeDataset } from './export/write-dataset.ts';
import type { DatasetWriter, EntryToWrite } from './export/writer.ts';
import type { EntryRead, ReadEntry, RowSetAside } from './formats/read-entry.ts';
import type { OpenedDataset } from './open-dataset.ts';
import type { RowReport } from './row-report.ts';

export interface Conversion {
  readonly written: number;
  /** How many pieces of the file could not be read as entries. */
  readonly setAside: number;
  /** The first of them, at most `shownSetAside`. */
  readonly examplesSetAside: readonly RowSetAside[];
  /** How many entries a person should look at, and why, the first of them. */
  readonly marked: number;
  readonly examplesMarked: readonly { readonly row: number; readonly id: string; readonly review: readonly string[] }[];
  /** What the form written has no place for, as sentences, and how often it came. */
  readonly lost: Readonly<Record<string, number>>;
}

export const shownSetAside = 20;

/** The field of an entry that says why a person should look at it. */
export const reviewField = 'review';

/**
 * Reads a data set and writes it in another form. Nothing is dropped in silence: what is not written is counted and named.
 * An entry that a person should look at has a field `review` that says why.
 *
 * @param rows is told of every row that was set aside or is to be looked at
 * @throws Failure where one of the files cannot be read or written, or both are the same
 */
export async function convertDataset(
  input: OpenedDataset,
  output: string,
  writer: DatasetWriter,
  rows?: RowReport,
): Promise<Conversion> {
  if (await isSame(input.path, output)) {
    throw new Failure({
      code: 'same-file',
      message: `${output}: this is the file that is read.`,
      mend: 'Write to another, so that what cannot be converted is not lost.',
    });
  }
  let seen = newCount();
  const entries = async function* (): AsyncGenerator<EntryToWrite> {
    seen = newCount();
    rows?.restart();
    for await (const entry of input.entries()) {
      note(entry, seen);
      rows?.note(entry);
      if (entry.kind === 'entry') yield withMark(entry);
    }
  };
  const report = await writeDataset(output, writer, { entries, documentFields: input.documentFields });
  return { ...seen, written: report.written, lost: Object.fromEntries(report.lost) };
}

function withMark({ example, unknown, review }: EntryRead): EntryToWrite {
  return { example, unknown: review.length === 0 ? unknown : { ...unknown, [reviewField]: review } };
}

function newCount() {
  return {
    setAside: 0,
    examplesSetAside: [] as RowSetAside[],
    marked: 0,
    examplesMarked: [] as { row: number; id: string; review: readonly string[] }[],
  };
}

function note(entry: ReadEntry, seen: ReturnType<typeof newCount>): void {
  if (entry.kind === 'set-aside') {
    seen.setAside += 1;
    if (seen.examplesSetAside.length < shownSetAside) seen.examplesSetAside.push(entry);
  } else if (entry.review.length > 0) {
    seen.marked += 1;
    const { place, example, review } = entry;
    if (seen.examplesMarked.length < shownSetAside)
      seen.examplesMarked.push({ row: place.row, id: example.id, review });
  }
}

async function isSame(input: string, output: string): Promise<boolean> {
  const [from, to] = await Promise.all([input, output].map((path) => realpath(path).catch(() => path)));
  return from === to;
}
