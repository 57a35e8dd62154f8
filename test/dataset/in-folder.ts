import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { EntryRead, ReadEntry, RowSetAside } from '../../src/dataset/formats/read-entry.ts';
import { openDataset, type OpenOptions } from '../../src/dataset/open-dataset.ts';

/** A folder for the tests of one file, gone after them. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  return {
    at,
    /** Writes a file and gives its path. */
    put: (name: string, content: string | Uint8Array): string => {
      writeFileSync(at(name), content);
      return at(name);
    },
  };
}

/** All that a file holds. */
export async function readAll(path: string, options?: OpenOptions) {
  const opened = await openDataset(path, options);
  const read: ReadEntry[] = [];
  for await (const entry of opened.entries()) read.push(entry);
  return {
    format: opened.format.name,
    confidence: opened.confidence,
    documentFields: opened.documentFields(),
    entries: read.filter((one): one is EntryRead => one.kind === 'entry'),
    setAside: read.filter((one): one is RowSetAside => one.kind === 'set-aside'),
  };
}
