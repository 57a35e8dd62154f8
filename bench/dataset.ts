/**
 * What the store takes of time and memory for 130,000 entries with 20,000 contexts (SQuAD 2.0's size), as ratios to
 * `JSON.parse` and a plain insert of the same rows, measured in the same run: `npm run bench:dataset`.
 *
 * A file is brought in as a person does it: read, checked, searchable. Each part runs in a process of its own, so that
 * none warms up or fills the memory of another; parts are measured in turn, several times, and the least counts, so that
 * what else the machine does weighs on all alike.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { mockEntries, writeMockFile } from './dataset/mock-file.ts';

const limits = { timeRatio: 4, firstRowsMs: 1000, queryMs: 100, memoryMb: 600 };
const rounds = 3;

const baselineSchema = z.object({ parseMs: z.number(), insertMs: z.number() });
const importSchema = z.object({
  firstRowsMs: z.number(),
  importMs: z.number(),
  checkMs: z.number(),
  findings: z.number(),
  peakMb: z.number(),
});
const useSchema = z.object({
  queries: z.array(z.object({ name: z.string(), matching: z.number(), ms: z.number() })),
  splitMs: z.number(),
  undoMs: z.number(),
  hashMs: z.number(),
});

const folder = mkdtempSync(join(tmpdir(), 'spanwright-bench-'));
try {
  const contexts = new Set(mockEntries.map(({ context }) => context)).size;
  line(`${mockEntries.length} entries, ${contexts} contexts; the least of ${rounds} rounds`);
  for (const form of ['nested', 'flat'] as const) {
    const file = join(folder, `${form}.json`);
    const bytes = await writeMockFile(file, form);
    line(`${form} SQuAD, ${Math.round(bytes / 1e6)} MB`);
    measureImport(file);
  }
  const used = useSchema.parse(inProcess('use.ts', databaseIn(0)));
  for (const query of used.queries) judged(`${query.name} (${query.matching})`, query.ms, limits.queryMs, 'ms');
  line(
    `split of all as one edit ${ms(used.splitMs)}, its undo ${ms(used.undoMs)}, a version read and hashed ${ms(used.hashMs)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureImport(file: string): void {
  const plain: z.infer<typeof baselineSchema>[] = [];
  const imported: z.infer<typeof importSchema>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rmSync(join(folder, 'plain.db'), { force: true });
    rmSync(databaseIn(round), { force: true });
    plain.push(baselineSchema.parse(inProcess('baseline.ts', file, join(folder, 'plain.db'))));
    imported.push(importSchema.parse(inProcess('import.ts', file, databaseIn(round))));
  }
  const { parseMs, insertMs } = least(plain, ({ parseMs, insertMs }) => parseMs + insertMs);
  const { importMs, checkMs, findings } = least(imported, (round) => round.importMs);
  line(`     plain: JSON.parse ${ms(parseMs)}, insert ${ms(insertMs)}`);
  line(`     store: import ${ms(importMs)}, of which checks ${ms(checkMs)} (${findings} findings)`);
  judged('imported, checked, searchable', importMs / (parseMs + insertMs), limits.timeRatio, '× plain');
  judged('first rows visible', Math.min(...imported.map((round) => round.firstRowsMs)), limits.firstRowsMs, 'ms');
  judged('memory at most', Math.max(...imported.map((round) => round.peakMb)), limits.memoryMb, 'MB');
}

function databaseIn(round: number): string {
  return join(folder, `store-${round}.db`);
}

function least<T>(all: readonly T[], measure: (one: T) => number): T {
  return all.reduce((best, one) => (measure(one) < measure(best) ? one : best));
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
