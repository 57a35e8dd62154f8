import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

const block = 512;
/** A size is 11 octal digits (POSIX.1-1988, "ustar"). */
const mostBytes = 8 ** 11 - 1;

/**
 * A folder and the plain files in it, at any depth, as a tar archive. Links and other things are left out.
 */
export async function* tarOf(folder: string): AsyncGenerator<Buffer> {
  yield* entriesOf(folder, basename(folder));
  yield Buffer.alloc(2 * block);
}

async function* entriesOf(folder: string, name: string): AsyncGenerator<Buffer> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const inside = `${name}/${entry.name}`;
    if (entry.isDirectory()) yield* entriesOf(path, inside);
    if (!entry.isFile()) continue;
    const { size, mtimeMs } = await stat(path);
    yield headerOf(inside, size, mtimeMs);
    // A file that grows meanwhile must not push the next header out of its place.
    if (size > 0) for await (const chunk of createReadStream(path, { end: size - 1 })) yield chunk as Buffer;
    yield Buffer.alloc((block - (size % block)) % block);
  }
}

function headerOf(name: string, size: number, modifiedMs: number): Buffer {
  const header = Buffer.alloc(block);
  const [prefix, last] = splitName(name);
  if (size > mostBytes) throw new RangeError(`${name} is too large for a tar archive.`);
  header.write(last, 0, 100);
  header.write('0000644\0', 100);
  header.write('0000000\0'.repeat(2), 108);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(
    `${Math.floor(modifiedMs / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  );
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(prefix, 345, 155);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** A name of more than 100 bytes is split at a slash. */
function splitName(name: string): readonly [prefix: string, last: string] {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
    const [prefix, last] = [name.slice(0, slash), name.slice(slash + 1)];
    if (Buffer.byteLength(last) <= 100 && Buffer.byteLength(prefix) <= 155) return [prefix, last];
  }
  throw new RangeError(`${name} is too long a name for a tar archive.`);
}
