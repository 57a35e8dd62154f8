import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/dataset/files/make-folder.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'make-folder-'));

describe('making a folder', () => {
  it('makes those it lies in, too, and is content where it is there', async () => {
    const folder = join(newFolder(), 'a', 'b', 'c');
    await Promise.all([makeFolder(folder, 0o700), makeFolder(folder, 0o700)]);
    await makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o700);
  });

  it('names what stands in the way', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(makeFolder(file)).rejects.toThrow(`${file}: this is a file, not a folder.`);
    await expect(makeFolder(join(file, 'a', 'b'))).rejects.toThrow(/part of this path is a file/);
  });

  it.skipIf(!existsSync('/proc/self'))('ends where the system has no place for one', async () => {
    await expect(makeFolder('/proc/nowhere/a/b')).rejects.toThrow('/proc/nowhere: no folder can be made there.');
  });
});
