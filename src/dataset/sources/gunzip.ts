import { createGunzip } from 'node:zlib';
import { Failure } from '../../shared/failure.ts';

/**
 * What gzip's bytes unpack to. Everything that stands before a fault is given first; then a `Failure` with code
 * `gzip-broken` is thrown.
 */
export async function* gunzip(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  const unzip = createGunzip();
  const ready: Buffer[] = [];
  let fault: Error | undefined;
  unzip.on('data', (chunk: Buffer) => ready.push(chunk));
  unzip.on('error', (error) => (fault = error));
  const ended = new Promise<void>((resolve) => {
    unzip.once('end', resolve);
    unzip.once('close', resolve);
  });
  try {
    for await (const chunk of chunks) {
      await new Promise<void>((resolve) => unzip.write(chunk, () => resolve()));
      yield* ready.splice(0);
      if (fault) throw broken(path, fault);
    }
    unzip.end();
    await ended;
    yield* ready.splice(0);
    if (fault) throw broken(path, fault);
  } finally {
    unzip.destroy();
  }
}

function broken(path: string, cause: Error): Failure {
  const isCut = 'code' in cause && cause.code === 'Z_BUF_ERROR';
  const what = isCut ? 'ends too early: the file was cut off' : 'are damaged';
  return new Failure({
    code: 'gzip-broken',
    message: `${path}: its gzip data ${what}.`,
    mend: 'Fetch or export the file again.',
    cause,
  });
}
