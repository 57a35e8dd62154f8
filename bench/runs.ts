/**
 * What the curves of a run take for 100,000 points of four figures, as ratios to a plain insert of the same numbers and to
 * `JSON.parse` of them: `npm run bench:runs`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { RunId } from '../src/shared/contract/ids.ts';
import { importDataSet } from '../src/workbench/import/import-data-set.ts';
import { mockDataset } from '../src/dataset/mock/mock-dataset.ts';
import type { Point } from '../src/workbench/runs/points/point.ts';
import { runSeries } from '../src/workbench/runs/run-series.ts';
import { openStore } from '../src/workbench/store/open-store.ts';

const limits = { insertRatio: 4, seriesRatio: 4, zoomRatio: 0.5 };
const steps = 100_000;
/** As a run of twenty steps a second writes them twice a second. */
const pointsAtATime = 10;

const folder = mkdtempSync(join(tmpdir(), 'spanwright-bench-'));
try {
  const points = Array.from({ length: steps }, (_, step): Point => {
    const values = {
      loss: Math.exp(-step / 3e4) + Math.random() / 10,
      grad_norm: Math.random(),
      learning_rate: 1e-4 * (1 - step / steps),
      samples_per_second: 100 + Math.random(),
    };
    return { step, epoch: step / 1000, seconds: step / 20, values };
  });
  const text = JSON.stringify(points);
  line(`${steps} points of four figures, ${Math.round(text.length / 1e6)} MB of JSON`);
  const parseMs = best(() => JSON.parse(text) as unknown);
  const plainMs = plainInsert(points);
  line(`plain: JSON.parse ${Math.round(parseMs)} ms, insert ${Math.round(plainMs)} ms`);

  const store = openStore(join(folder, 'store.db'));
  const run = await newRun(store);
  const { number } = store.runs.get(run);
  const write = store.database.transaction((some: readonly Point[]) => store.points.add(number, some));
  const insertMs = once(() => {
    for (let at = 0; at < steps; at += pointsAtATime) write(points.slice(at, at + pointsAtATime));
  });
  judged('written ten by ten', insertMs / plainMs, limits.insertRatio, '× plain insert');
  const query = { runs: [run], from: null, to: null, mostPoints: 2000 };
  const allMs = best(() => runSeries(store, query));
  judged('all four curves, thinned out', allMs / parseMs, limits.seriesRatio, '× JSON.parse');
  const zoomMs = best(() => runSeries(store, { ...query, from: 50_000, to: 52_000 }));
  judged('two thousand steps of them', zoomMs / parseMs, limits.zoomRatio, '× JSON.parse');
  store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A row for each number, as the store has them, in transactions as large. */
function plainInsert(points: readonly Point[]): number {
  const database = new BetterSqlite3(join(folder, 'plain.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE numbers (step INTEGER, epoch REAL, seconds REAL, value REAL)');
  const insert = database.prepare('INSERT INTO numbers VALUES (?, ?, ?, ?)');
  const write = database.transaction((some: readonly Point[]) => {
    for (const { step, epoch, seconds, values } of some)
      for (const value of Object.values(values)) insert.run(step, epoch, seconds, value);
  });
  const ms = once(() => {
    for (let at = 0; at < points.length; at += pointsAtATime) write(points.slice(at, at + pointsAtATime));
  });
  database.close();
  return ms;
}

async function newRun(store: ReturnType<typeof openStore>): Promise<RunId> {
  const project = store.projects.create('bench');
  const items = mockDataset({ seed: 1, entries: 1 }).map((example) => ({ example }));
  const { dataSet } = await importDataSet(store, items, { name: 'bench', project, who: 'bench' });
  const id = '01900000-0000-7000-8000-000000000000' as RunId;
  const version = store.dataSets.currentVersion(dataSet);
  const request = { project, model: null, dataSet, values: {} };
  const data = { dataSet, dataSetName: 'bench', version, contentHash: '' };
  store.runs.add({ id, project, name: 'bench', model: null, ...data, request, arguments: {} });
  return id;
}

function once(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** The least of five: what else the machine does only ever adds. */
function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: 5 }, () => once(work)));
}

function judged(name: string, value: number, limit: number, unit: string): void {
  const good = value <= limit;
  line(`${good ? 'ok  ' : 'OVER'} ${name}: ${value.toFixed(2)} ${unit} (at most ${limit})`);
  if (!good) process.exitCode = 1;
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
