import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { HubFile } from './model-listing.ts';

/** A hash that the bytes of a file are to be fed to; git's begins with a header that names their number. */
export function beginHash({ hash, bytes }: HubFile): Hash {
  return hash.kind === 'sha256' ? createHash('sha256') : createHash('sha1').update(`blob ${bytes}\0`);
}

/** Whether a file on the disk has the contents that the hub says. */
export async function hasContents(path: string, file: HubFile, signal: AbortSignal): Promise<boolean> {
  const hash = beginHash(file);
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 18, signal })) hash.update(chunk as Buffer);
  return hash.digest('hex') === file.hash.hex;
}
