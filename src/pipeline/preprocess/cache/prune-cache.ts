import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Deletes the files longest not used until the folder holds at most `maxBytes`; `kept` stays whatever its size. */
export async function pruneCache(folder: string, kept: string, maxBytes: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.features(\.[^.]+\.part)?$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      // Another run may just have deleted it.
      const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
      return { path, size, usedAt: path === kept ? Infinity : mtimeMs };
    }),
  );
  let bytes = 0;
  for (const { path, size } of files.sort((a, b) => b.usedAt - a.usedAt)) {
    bytes += size;
    if (bytes > maxBytes && path !== kept) await rm(path, { force: true });
  }
}
