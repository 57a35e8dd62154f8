/**
 * What the store takes of time and memory for 130,000 entries with 20,000 contexts (SQuAD 2.0's size), as ratios to
 * `JSON.parse` and a plain insert of the same rows, measured in the same run: `npm run bench:dataset`.
 *
 * Each part runs in a process of its own, so that none warms up or fills the memory of another.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeMockFile } from './dataset/mock-file.ts';

const limits = { timeRatio: 4, firstRowsMs: 1000, queryMs: 100, memoryMb: 600 };

const baselineSchema = z.object({ parseMs: z.number(), insertMs: z.number(), flatInsertMs: z.number() });
const storeSchema = z.object({
  firstRowsMs: z.number(),
  importMs: z.number(),
  checkMs: z.number(),
  findings: z.number(),
  peakMb: z.number(),
  queries: z.array(z.object({ name: z.string(), matching: z.number(), ms: z.number() })),
  splitMs: z.number(),
  undoMs: z.number(),
  hashMs: z.number(),
});

const folder = mkdtempSync(join(tmpdir(), 'spanwright-bench-'));
try {
  const file = join(folder, 'mock.json');
  const { entries, contexts, bytes } = writeMockFile(file);
  line(`${entries} entries, ${contexts} contexts, ${Math.round(bytes / 1e6)} MB of flat JSON`);
  const baseline = baselineSchema.parse(inProcess('baseline.ts', file, join(folder, 'plain.db')));
  const store = storeSchema.parse(inProcess('store.ts', file, join(folder, 'store.db')));

  const plain = baseline.parseMs + baseline.insertMs;
  line(
    `plain: JSON.parse ${ms(baseline.parseMs)}, insert ${ms(baseline.insertMs)} (${ms(baseline.flatInsertMs)} with contexts repeated)`,
  );
  const total = baseline.parseMs + store.importMs;
  line(
    `store: JSON.parse ${ms(baseline.parseMs)}, import ${ms(store.importMs)}, of which checks ${ms(store.checkMs)} (${store.findings} findings)`,
  );
  judged('imported, checked, searchable', total / plain, limits.timeRatio, '× plain');
  judged('first rows visible', store.firstRowsMs, limits.firstRowsMs, 'ms');
  judged('memory at most', store.peakMb, limits.memoryMb, 'MB');
  for (const query of store.queries) judged(`${query.name} (${query.matching})`, query.ms, limits.queryMs, 'ms');
  line(
    `split of all as one edit ${ms(store.splitMs)}, its undo ${ms(store.undoMs)}, a version read and hashed ${ms(store.hashMs)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function inProcess(script: string, ...args: readonly string[]): unknown {
  const path = join(import.meta.dirname, 'dataset', script);
  const flags = ['--disable-warning=ExperimentalWarning'];
  return JSON.parse(
    execFileSync(process.execPath, [...flags, path, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
}

function judged(name: string, value: number, limit: number, unit: string): void {
  const shown = value < 10 ? value.toFixed(1) : String(Math.round(value));
  const good = value <= limit;
  line(`${good ? 'ok  ' : 'OVER'} ${name}: ${shown} ${unit} (at most ${limit})`);
  if (!good) process.exitCode = 1;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
