import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { page, plotFile } from './page.ts';
import type { Measured, MeasureOptions, Part } from './part.ts';
import { plotSvg } from './plot-svg.ts';
import { type Results, resultsSchema } from './results.ts';

export interface Benchmark<Options extends MeasureOptions> {
  readonly command: string;
  readonly parts: readonly Part<Options>[];
  /** Holds `before.md`, `after.md` and what was measured, `results.json`. */
  readonly folder: string;
  /** Where the page goes, with its plots. */
  readonly pageFolder: string;
  readonly options: Options;
  /** The parts to measure; all by default. What the others measured before stays. */
  readonly only: string | undefined;
}

/**
 * Measures the parts of a benchmark, prints each, and writes its page; a short one is only printed. The process ends
 * with 1 where a bar is missed, with 2 where there is no such part.
 */
export async function writePage<Options extends MeasureOptions>(benchmark: Benchmark<Options>): Promise<void> {
  const { command, parts, folder, pageFolder, options } = benchmark;
  const only = benchmark.only?.split(',') ?? parts.map(({ id }) => id);
  const unknown = only.find((id) => !parts.some((part) => part.id === id));
  if (unknown !== undefined) {
    tell(`There is no part "${unknown}". There are: ${parts.map(({ id }) => id).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const resultsFile = join(folder, 'results.json');
  const results: Results = existsSync(resultsFile)
    ? resultsSchema.parse(JSON.parse(readFileSync(resultsFile, 'utf8')))
    : {};
  for (const part of parts.filter(({ id }) => only.includes(id))) {
    tell(part.title);
    const measured = await part.measure(options);
    print(measured);
    if (options.short) continue;
    results[part.id] = JSON.parse(JSON.stringify({ measuredOn: machine(), ...measured })) as Results[string];
    writeFileSync(resultsFile, `${JSON.stringify(results, undefined, 2)}\n`);
    for (const [index, plot] of (measured.plots ?? []).entries()) {
      const file = join(pageFolder, plotFile(part, index));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, plotSvg(plot));
    }
  }
  if (options.short) return;
  const [before, after] = ['before.md', 'after.md'].map((name) => readFileSync(join(folder, name), 'utf8'));
  writeFileSync(join(pageFolder, 'README.md'), page(parts, results, { command, before: before!, after: after! }));
}

/** What the benchmark is at, for who watches it. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function print({ columns, rows }: Measured): void {
  for (const { name, cells, holds } of rows) {
    const figures = cells.map((cell, index) => `${columns[index]!} ${cell}`).join(', ');
    tell(`  ${holds === null ? '    ' : holds ? 'ok  ' : 'OVER'} ${name}: ${figures}`);
    if (holds === false) process.exitCode = 1;
  }
}

function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} cores (${processors[0]!.model.trim()}), ${memory} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
}
