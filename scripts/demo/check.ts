import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Runs the built demo and holds it to what the README says of it: `node scripts/demo/check.ts`. */
const limits = {
  bag_of_words_f1: { below: 40 },
  base_f1: { below: 60 },
  tuned_f1: { above: 85 },
  seconds: { below: 240 },
};

const output = execFileSync(process.execPath, [resolve('dist/cli/spanwright.js'), 'demo', '--json'], {
  cwd: mkdtempSync(join(tmpdir(), 'spanwright-demo-')),
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const figures = z.record(z.string(), z.number()).parse(JSON.parse(output));
let broken = 0;
for (const [name, limit] of Object.entries(limits)) {
  const value = figures[name] ?? NaN;
  const holds = 'below' in limit ? value < limit.below : value > limit.above;
  if (!holds) broken += 1;
  const bound = 'below' in limit ? `below ${limit.below}` : `above ${limit.above}`;
  console.log(`${holds ? 'ok    ' : 'BROKEN'} ${name} ${value.toFixed(1)} (${bound})`);
}
process.exitCode = broken === 0 ? 0 : 1;
