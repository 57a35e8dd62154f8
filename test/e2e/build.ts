import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumPath } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');
const built = ['dist/cli/spanwright.js', 'out/renderer/index.html'];

/** Builds the workbench where its sources are newer, so that what is driven is what was written. */
export function setup(): void {
  if (chromiumPath !== undefined && changedAt(built, Math.min) < changedAt(sources(), Math.max)) {
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

function sources(): readonly string[] {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** In ms since 1970; 0 for what is not there. */
function changedAt(paths: readonly string[], choose: (...times: number[]) => number): number {
  return choose(...paths.map((path) => statSync(resolve(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0));
}
