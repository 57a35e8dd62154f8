import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fetchRest, type FetchOptions, type HubSource } from './fetch-rest.ts';
import { hasContents } from './file-hash.ts';
import { corrupt, unreachable } from './hub-failure.ts';
import type { HubFile } from './model-listing.ts';
import { PartFile } from './part-file.ts';

export interface DownloadOptions extends FetchOptions {
  /** Requests in a row that bring nothing before it is given up. Default 5. */
  readonly tries?: number;
  /** Before the first of them is repeated; doubled each time. Default half a second. */
  readonly waitMs?: number;
}

/**
 * Brings a file of the hub to `path`, going on where a `.part` beside it ends, over any number of broken connections. It
 * is put in place once its contents are what the hub says they are.
 *
 * @throws Failure where that cannot be done, the signal's reason once it is aborted; the `.part` stays for the next try
 */
export async function downloadFile(
  source: HubSource,
  file: HubFile,
  path: string,
  options: DownloadOptions,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = new PartFile(path);
  const isAsTheHubSays = async () => {
    await fetchAll(source, file, part, options);
    return hasContents(part.path, file, options.signal);
  };
  if (!(await isAsTheHubSays())) {
    // What was there from an earlier try may have been of another version, or spoilt: once more from the start.
    await part.forget();
    options.onBytes(0);
    if (!(await isAsTheHubSays())) {
      await part.forget();
      throw corrupt(file.path);
    }
  }
  await part.putInPlace();
}

async function fetchAll(source: HubSource, file: HubFile, part: PartFile, options: DownloadOptions): Promise<void> {
  const { tries = 5, waitMs = 500, signal } = options;
  if (file.bytes === 0) return writeFile(part.path, '');
  let inVain = 0;
  for (;;) {
    const before = await part.size();
    if (before === file.bytes) return;
    if (before > file.bytes) await part.forget();
    const broken = await fetchRest(source, file, part, options);
    signal.throwIfAborted();
    inVain = (await part.size()) > before ? 0 : inVain + 1;
    if (inVain >= tries) throw unreachable(source.endpoint, broken ?? new Error('it ends before the file does'));
    if (inVain > 0) await wait(waitMs * 2 ** (inVain - 1), undefined, { signal });
  }
}
