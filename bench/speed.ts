/**
 * Measures speed and memory beside peers and limits, and writes `bench/README.md`: `npm run bench:speed`.
 *
 *     npm run bench:speed -- --only step,padding     these parts; what the others measured before stays
 *     npm run bench:speed -- --short                 smaller and fewer, printed only
 *     npm run bench:speed -- --python P              a Python with torch, transformers and peft: the peers (or $PYTHON)
 *     npm run bench:speed -- --data F --tokenizer D  texts, and a folder with the tokenizer for them; the demo's by default
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { page, plotFile } from './speed/page.ts';
import type { Measured } from './speed/part.ts';
import { parts } from './speed/parts.ts';
import { plotSvg } from './speed/plot-svg.ts';
import { type Results, resultsSchema } from './speed/results.ts';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
    python: { type: 'string', default: process.env.PYTHON },
    data: { type: 'string', default: join(here, '../resources/demo/data/train.json') },
    tokenizer: { type: 'string', default: join(here, '../resources/demo/base') },
  },
});
const only = values.only?.split(',') ?? parts.map(({ id }) => id);
const unknown = only.find((id) => !parts.some((part) => part.id === id));
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}". There are: ${parts.map(({ id }) => id).join(', ')}.\n`);
  process.exit(2);
}
if (values.python === undefined) tell('Without --python nothing is compared with PyTorch.');

const resultsFile = join(here, 'speed/results.json');
const results: Results = existsSync(resultsFile)
  ? resultsSchema.parse(JSON.parse(readFileSync(resultsFile, 'utf8')))
  : {};
for (const part of parts.filter(({ id }) => only.includes(id))) {
  tell(part.title);
  const { short, data, tokenizer } = values;
  const measured = await part.measure({
    python: values.python ?? null,
    short,
    data,
    tokenizer,
    tell: (line) => tell(`  ${line}`),
  });
  print(measured);
  if (short) continue;
  results[part.id] = JSON.parse(JSON.stringify({ measuredOn: machine(), ...measured })) as Results[string];
  writeFileSync(resultsFile, `${JSON.stringify(results, undefined, 2)}\n`);
  for (const [index, plot] of (measured.plots ?? []).entries()) {
    const file = join(here, plotFile(part, index));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, plotSvg(plot));
  }
}
if (!values.short) {
  const [before, after] = ['before.md', 'after.md'].map((name) => readFileSync(join(here, 'speed', name), 'utf8'));
  writeFileSync(join(here, 'README.md'), page(parts, results, before!, after!));
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

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
