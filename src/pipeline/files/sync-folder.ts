import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Waits until a folder, with all that is in it, is on the disk and not only in memory. */
export async function syncFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncFolder(path);
    else if (entry.isFile()) await syncOne(path, 'r+');
  }
  await syncEntries(folder);
}

/** Waits until the names in a folder are on the disk. Windows cannot, and its file system journals them itself. */
export async function syncEntries(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncOne(folder, 'r');
}

async function syncOne(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
