import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Failure } from '../../shared/failure.ts';
import { fileFailure } from '../files/file-failure.ts';
import { writers } from './registry.ts';
import type { DatasetWriter, EntriesToWrite, WriteReport } from './writer.ts';

/**
 * Writes a data set, one entry in memory at a time. The file is put in place when it is whole; a name that ends in `.gz`
 * is compressed.
 *
 * @throws Failure where the file cannot be written, or what is to be written cannot be read
 */
export async function writeDataset(path: string, writer: DatasetWriter, data: EntriesToWrite): Promise<WriteReport> {
  const report: WriteReport = { written: 0, lost: new Map() };
  const beside = `${path}.${randomUUID()}.part`;
  const isCompressed = /\.gz$/i.test(path);
  try {
    if (writer.output.kind === 'file') {
      if (isCompressed) throw notCompressed(path);
      await writer.output.write(beside, data, report);
    } else {
      const text = Readable.from(inBlocks(writer.output.text(data, report)));
      const file = createWriteStream(beside);
      await (isCompressed ? pipeline(text, createGzip(), file) : pipeline(text, file));
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fileFailure(path, error);
  }
  return report;
}

/**
 * The form asked for by name, or else by the file's own.
 *
 * @throws Failure where there is none of that name
 */
export function writerFor(path: string, name?: string): DatasetWriter {
  const extension = /\.([^./\\]+)$/.exec(path.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';
  const found = writers.find((writer) =>
    name === undefined ? writer.extensions.includes(extension) : writer.name === name,
  );
  if (found) return found;
  throw new Failure({
    code: 'unknown-format-name',
    message:
      name === undefined
        ? `${path}: the name does not say in which form to write it.`
        : `There is no form "${name}" to write.`,
    mend: `End the name in .json, .jsonl, .csv, .tsv or .parquet, or choose one of ${writers.map((writer) => writer.name).join(', ')}.`,
  });
}

/** Few large writes instead of many small ones. */
async function* inBlocks(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let block: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    block.push(piece);
    length += piece.length;
    if (length < 2 ** 17) continue;
    yield Buffer.from(block.join(''));
    [block, length] = [[], 0];
  }
  if (length > 0) yield Buffer.from(block.join(''));
}

function notCompressed(path: string): Failure {
  return new Failure({
    code: 'parquet-in-gzip',
    message: `${path}: Parquet is compressed in itself and is not put into gzip.`,
    mend: 'Leave out ".gz".',
  });
}
