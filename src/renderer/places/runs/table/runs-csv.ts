import type { Run } from '../../../../shared/contract/runs.ts';

type Cell = string | number | boolean | null | undefined;

/**
 * Runs as CSV (RFC 4180), a line each: what they are, every figure that any of them has, every setting that any was asked
 * for with. Numbers are as they are, times are ISO 8601.
 */
export function runsCsv(runs: readonly Run[]): string {
  const figures = namesOf(runs, ({ latest }) => latest);
  const settings = namesOf(runs, ({ values }) => values);
  const header = [
    ...['id', 'name', 'state', 'reason', 'created', 'started', 'ended', 'seconds', 'step', 'steps'],
    ...['model', 'data', 'data version', 'data hash', 'device', 'memory_bytes', 'tags', 'notes'],
    ...figures,
    ...settings,
  ];
  const lines = runs.map((run) => [
    ...[run.id, run.name, run.state, run.reason, time(run.createdAt), time(run.startedAt), time(run.endedAt)],
    ...[run.seconds, run.step, run.steps, run.model?.name, run.data.name, run.data.versionNumber, run.data.hash],
    ...[run.device, run.memoryBytes, run.tags.join(', '), run.notes],
    ...figures.map((name) => run.latest[name]),
    ...settings.map((name) => setting(run.values[name])),
  ]);
  return [header, ...lines].map((cells) => `${cells.map(write).join(',')}\r\n`).join('');
}

function namesOf(runs: readonly Run[], of: (run: Run) => object): string[] {
  return [...new Set(runs.flatMap((run) => Object.keys(of(run))))];
}

function time(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

function setting(value: unknown): Cell {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as Cell);
}

function write(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
