import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { mostUnpackedBytes } from '../limits.ts';

/** What a Word file turns out to be, before anything of it is taken into memory. */
export type ArchiveState = 'fit' | 'too-large' | 'broken' | 'no-document';

/**
 * Unpacks what is text in a Word file, a little at a time, to know that it is as small as it says: a few kilobytes can be
 * made to unpack to as many gigabytes.
 */
export async function checkArchive(bytes: Buffer): Promise<ArchiveState> {
  let total = 0;
  let hasDocument = false;
  try {
    const archive = await open(bytes);
    for await (const entry of entriesOf(archive)) {
      if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
      hasDocument ||= /^word\/document\d*\.xml$/i.test(entry.fileName);
      total += entry.uncompressedSize;
      if (total > mostUnpackedBytes) return 'too-large';
      // Ends with an error where there is more than it says.
      await drain(archive, entry);
    }
  } catch {
    return 'broken';
  }
  return hasDocument ? 'fit' : 'no-document';
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, archive) => {
      if (error) reject(error);
      else resolve(archive);
    });
  });
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (let left = archive.entryCount; left > 0; left -= 1) {
    yield await new Promise<Entry>((resolve, reject) => {
      archive.once('entry', resolve);
      archive.once('error', reject);
      archive.readEntry();
    });
  }
}

function drain(archive: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      stream.on('error', reject);
      stream.on('end', () => resolve());
      stream.resume();
    });
  });
}
