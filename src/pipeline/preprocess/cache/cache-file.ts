import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Example } from '../../../dataset/example.ts';
import { makeFolder } from '../../../dataset/files/make-folder.ts';
import type { Feature } from '../features/feature.ts';
import type { FeatureSet } from '../features/make-features.ts';
import { cacheHeaderSchema, type CacheHeader } from './cache-header.ts';
import { packFeatures, unpackFeatures } from './feature-records.ts';

export type CacheReading =
  | { readonly state: 'missing' }
  | { readonly state: 'corrupt'; readonly reason: string }
  | { readonly state: 'found'; readonly set: FeatureSet };

/** First bytes of a cache file; the length of the JSON header follows in 4 bytes, little-endian. */
const magic = Buffer.from('SPANFEAT');
const preludeLength = magic.length + 4;
const bytesPerInteger = Int32Array.BYTES_PER_ELEMENT;
/** Features packed, or bytes read, between two turns of the event loop. */
const featuresAtOnce = 4096;
const bytesAtOnce = 1 << 25;

/** Writes beside and renames into place, readable by this user alone: token ids are the text. */
export async function writeCacheFile(path: string, key: string, { features, statistics }: FeatureSet): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  await makeFolder(dirname(path), 0o700);
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      const header: CacheHeader = { key, statistics, ...measure(features) };
      const json = Buffer.from(JSON.stringify(header));
      const prelude = Buffer.alloc(preludeLength);
      magic.copy(prelude);
      prelude.writeUInt32LE(json.length, magic.length);
      await file.writeFile(Buffer.concat([prelude, json]));
      for (const block of blocks(features)) await file.writeFile(block);
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Reads what `writeCacheFile` wrote; whatever is not exactly that is `corrupt`. */
export async function readCacheFile(path: string, key: string, examples: readonly Example[]): Promise<CacheReading> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { state: 'missing' };
    return corrupt(error instanceof Error ? error.message : 'it cannot be opened');
  }
  try {
    const prelude = await read(file, 0, preludeLength);
    if (!prelude?.subarray(0, magic.length).equals(magic)) return corrupt('it does not start as such a file does');
    const json = await read(file, preludeLength, prelude.readUInt32LE(magic.length));
    const header = cacheHeaderSchema.safeParse(parsed(json?.toString()));
    if (!header.success || header.data.key !== key) return corrupt('its header is broken');
    const start = preludeLength + json!.length;
    if ((await file.stat()).size !== start + header.data.integers * bytesPerInteger) return corrupt('it was cut off');
    const bytes = await read(file, start, header.data.integers * bytesPerInteger);
    if (!bytes || crc32(bytes) !== header.data.checksum) return corrupt('its checksum is wrong');
    const features = unpackFeatures(new Int32Array(bytes.buffer, 0, header.data.integers), examples);
    if (!features) return corrupt('it holds other features');
    return { state: 'found', set: { features, statistics: header.data.statistics } };
  } finally {
    await file.close();
  }
}

function corrupt(reason: string): CacheReading {
  return { state: 'corrupt', reason };
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}

function measure(features: readonly Feature[]): Pick<CacheHeader, 'integers' | 'checksum'> {
  let integers = 0;
  let checksum = 0;
  for (const block of blocks(features)) {
    integers += block.length / bytesPerInteger;
    checksum = crc32(block, checksum);
  }
  return { integers, checksum };
}

function* blocks(features: readonly Feature[]): Generator<Buffer> {
  for (let start = 0; start < features.length; start += featuresAtOnce) {
    const { buffer } = packFeatures(features.slice(start, start + featuresAtOnce));
    yield Buffer.from(buffer);
  }
}

/** `length` bytes in a buffer of their own, or null where the file has fewer. */
async function read(file: FileHandle, position: number, length: number): Promise<Buffer<ArrayBuffer> | null> {
  const { size } = await file.stat();
  if (position + length > size) return null;
  const bytes = Buffer.from(new ArrayBuffer(length));
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(bytes, done, Math.min(bytesAtOnce, length - done), position + done);
    if (bytesRead === 0) return null;
    done += bytesRead;
  }
  return bytes;
}
