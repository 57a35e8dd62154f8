import type { Conversion } from '../../../../dataset/convert.ts';
import type { DatasetWriter } from '../../../../dataset/export/writer.ts';
import type { OpenedDataset } from '../../../../dataset/open-dataset.ts';
import { paint, writeLine, type TextStream } from '../../../terminal/terminal.ts';

/** `data.csv: CSV or TSV with SQuAD's columns (95 % sure), gzip.` */
export function describeInput({ path, format, confidence, source }: OpenedDataset): string {
  const sure = format.name === 'mapped' || format.name === 'unknown' ? '' : ` (${Math.round(confidence * 100)} % sure)`;
  const how = [source.isCompressed ? 'gzip' : '', source.encoding === 'utf-8' ? '' : source.encoding];
  return `${path}: ${[`${format.title}${sure}`, ...how].filter((part) => part !== '').join(', ')}.`;
}

export function showConversion(path: string, writer: DatasetWriter, done: Conversion, stream: TextStream): void {
  const questions = done.written === 1 ? '1 question' : `${done.written} questions`;
  writeLine(stream, `${path}: ${questions} as ${writer.title}.`);
  const warn = (text: string) => writeLine(stream, paint(stream, 'warning', text));
  for (const [what, count] of Object.entries(done.lost)) warn(count === 1 ? what : `${what} (${count} times)`);
  if (done.marked > 0) warn(`${rows(done.marked)} should be looked at:`);
  for (const { row, review } of done.examplesMarked) writeLine(stream, `  row ${row}: ${review.join(' ')}`);
  if (done.marked > done.examplesMarked.length)
    writeLine(stream, `  and ${done.marked - done.examplesMarked.length} more`);
  if (done.setAside > 0) warn(`${rows(done.setAside)} could not be read and are not in it:`);
  for (const { place, reason } of done.examplesSetAside) {
    writeLine(stream, `  row ${place.row}${place.line === undefined ? '' : `, line ${place.line}`}: ${reason}`);
  }
  const more = done.setAside - done.examplesSetAside.length;
  if (more > 0) writeLine(stream, `  and ${more} more`);
}

/** What `--json` says. */
export function conversionJson(input: OpenedDataset, output: string, writer: DatasetWriter, done: Conversion) {
  return {
    input: { path: input.path, format: input.format.name, confidence: input.confidence },
    output: { path: output, format: writer.name },
    written: done.written,
    set_aside: done.setAside,
    rows_set_aside: done.examplesSetAside.map(({ place, reason, seen }) => ({ ...place, reason, seen })),
    to_review: done.marked,
    rows_to_review: done.examplesMarked,
    lost: done.lost,
  };
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
