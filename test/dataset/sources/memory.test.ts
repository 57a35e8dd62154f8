import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'spanwright-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = fileURLToPath(new URL('../../../src/cli/spanwright.ts', import.meta.url));
const sentence = 'The seal of the north pump holds 16 bar, and nobody knows for how long it will go on doing so. ';
const context = (index: number) => `${index} ${sentence.repeat(20)}`;
/** Entries of some 2 kB. */
const entries = 32_000;
/** Of heap, in MB: less than the file has. */
const heap = 48;

const forms: readonly (readonly [name: string, head: string, row: (index: number) => string, tail: string])[] = [
  [
    'nested.json',
    '{"data": [{"title": "One article", "paragraphs": [',
    (index) =>
      `${index === 0 ? '' : ','}{"context": "${context(index)}", "qas": [{"id": "${index}", "question": "How much?", "answers": []}]}`,
    ']}]}',
  ],
  ['rows.jsonl', '', (index) => `{"id": "${index}", "context": "${context(index)}", "question": "How much?"}\n`, ''],
  ['rows.csv', 'id,context,question\n', (index) => `entry ${index} of the file,"${context(index)}",How much?\n`, ''],
];

describe('a file much larger than the memory there is', () => {
  it.each(forms)('%s is read, and written as Parquet', { timeout: 120_000 }, (name, head, row, tail) => {
    const path = join(folder, name);
    const file = openSync(path, 'w');
    writeSync(file, head);
    for (let index = 0; index < entries; index += 1) writeSync(file, row(index));
    writeSync(file, tail);
    closeSync(file);
    const words = ['dataset', 'convert', path, '-o', join(folder, 'out.parquet'), '--json'];
    const stdout = execFileSync(process.execPath, [`--max-old-space-size=${heap}`, entry, ...words], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: 'pipe',
    });
    expect((JSON.parse(stdout) as { written: number }).written).toBe(entries);
  });
});
