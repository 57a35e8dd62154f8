import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** In memory where there is such a place: a checkpoint waits for the disk, and hundreds of them would wait long. */
const scratch = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'spanwright-process-'));
let count = 0;

afterAll(() => rmSync(scratch, { recursive: true }));

/** The path of a folder that is not there yet; gone again after the tests of the file. */
export function newFolder(): string {
  return join(scratch, String((count += 1)), 'output');
}
