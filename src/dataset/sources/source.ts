import { createReadStream } from 'node:fs';
import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { fileFailure } from '../files/file-failure.ts';
import { detectEncoding, toUtf8, type Encoding } from './encoding.ts';
import { gunzip } from './gunzip.ts';
import { headBytes } from './limits.ts';
import { refuseOtherFiles, startsWith } from './signatures.ts';

/** A file that data are read from, as often as is needed, its compression and encoding undone. */
export interface Source {
  readonly path: string;
  /** Parquet has its own reader; everything else is text. */
  readonly kind: 'text' | 'parquet';
  readonly isCompressed: boolean;
  readonly encoding: Encoding;
  /** Lower case, without a dot and without `.gz`: `jsonl`. */
  readonly extension: string;
  /** The first bytes as UTF-8 without byte order mark; of a Parquet file, none. */
  readonly head: Buffer;
  /** Whether `head` is all there is. */
  readonly isWhole: boolean;
  /** All of it as UTF-8 without byte order mark. Throws a `Failure` with code `gzip-broken` at the place of a fault. */
  readonly chunks: () => AsyncIterable<Buffer>;
  /** Bytes of the file, gzip's where it is compressed, that have been taken of the last `chunks`; of Parquet, 0. */
  readonly bytesRead: () => number;
}

export interface SourceOptions {
  /** What the text is in, where its own mark does not say so. */
  readonly encoding?: Encoding | undefined;
  /**
   * Whether a link that leads out of its folder is followed. Default no: a folder of somebody else's could have any file
   * of this machine read.
   */
  readonly followsLinks?: boolean | undefined;
}

/**
 * Looks at a file's first bytes.
 *
 * @throws Failure where there is no such file, it is a folder, a device or a link out of its folder, or it is of a kind
 *   that holds no data
 */
export async function openSource(path: string, { encoding, followsLinks }: SourceOptions = {}): Promise<Source> {
  await refuseOtherThanFile(path);
  if (followsLinks !== true) await refuseLinkOut(path);
  const raw = await take(fileChunks(path), 4096);
  const isCompressed = startsWith(raw, [0x1f, 0x8b]);
  let bytes = 0;
  const counted = async function* () {
    bytes = 0;
    for await (const chunk of fileChunks(path)) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  const unpacked = () => (isCompressed ? gunzip(counted(), path) : counted());
  const first = isCompressed ? await take(unpacked(), 4096) : raw;
  const extension = /\.([^./\\]+)$/.exec(path.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';
  const about = { path, isCompressed, extension, bytesRead: () => bytes };
  if (startsWith(first, [0x50, 0x41, 0x52, 0x31])) {
    if (isCompressed) throw compressedParquet(path);
    return { ...about, kind: 'parquet', encoding: 'utf-8', head: Buffer.alloc(0), isWhole: false, chunks: unpacked };
  }
  refuseOtherFiles(first, path);
  const detected = encoding ?? detectEncoding(first);
  if (detected === 'utf-32') throw notText(path, 'text in UTF-32');
  const chunks = () => toUtf8(unpacked(), detected);
  const head = await take(chunks(), headBytes);
  if (isBinary(head.subarray(0, 4096))) throw notText(path, 'no text: there are bytes in it that no text has');
  return { ...about, kind: 'text', encoding: detected, head, isWhole: head.length < headBytes, chunks };
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: 2 ** 18 }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw fileFailure(path, error);
  }
}

/** The first bytes; what stands before a fault in gzip data is enough. */
async function take(chunks: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  const taken: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      taken.push(chunk);
      length += chunk.length;
      if (length >= size) break;
    }
  } catch (error) {
    if (length === 0 || !(error instanceof Failure && error.code === 'gzip-broken')) throw error;
  }
  return Buffer.concat(taken).subarray(0, size);
}

/** Whether there are more control characters than a damaged text would have. */
function isBinary(bytes: Buffer): boolean {
  const controls = bytes.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d));
  return controls.length * 20 > bytes.length;
}

async function refuseOtherThanFile(path: string): Promise<void> {
  const found = await stat(path).catch(async (error: unknown) => {
    throw (await danglingLink(path)) ?? fileFailure(path, error);
  });
  if (found.isFile()) return;
  if (found.isDirectory()) throw fileFailure(path, Object.assign(new Error(), { code: 'EISDIR' }));
  throw new Failure({
    code: 'not-a-file',
    message: `${path}: this is a device, a pipe or a socket, not a file.`,
    mend: 'Save what it gives to a file first: it is read more than once.',
  });
}

async function refuseLinkOut(path: string): Promise<void> {
  if (!(await lstat(path)).isSymbolicLink()) return;
  const [target, folder] = await Promise.all([realpath(path), realpath(dirname(path))]);
  if (target.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return;
  throw new Failure({
    code: 'link-out',
    message: `${path}: this is a link to ${target}, outside of its folder.`,
    mend: 'Give that path, if that file is meant.',
  });
}

async function danglingLink(path: string): Promise<Failure | undefined> {
  const target = await lstat(path)
    .then((found) => (found.isSymbolicLink() ? readlink(path) : undefined))
    .catch(() => undefined);
  if (target === undefined) return undefined;
  return new Failure({
    code: 'dangling-link',
    message: `${path}: this is a link to ${target}, where there is no file that can be read.`,
    mend: 'Give the path of the file itself.',
  });
}

function notText(path: string, what: string): Failure {
  return new Failure({
    code: 'not-text',
    message: `${path}: this is ${what}.`,
    mend: 'Save it as text in UTF-8, or as Parquet.',
  });
}

function compressedParquet(path: string): Failure {
  return new Failure({
    code: 'not-text',
    message: `${path}: this is Parquet inside gzip, which cannot be read as it stands.`,
    mend: 'Unpack it and give the file inside.',
  });
}
