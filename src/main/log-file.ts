import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatWithOptions } from 'node:util';

const mostBytes = 2 ** 20;

/** Has what goes wrong written to a file too, since a window has no terminal. The file before it is kept. */
export function keepLog(path: string, target: Pick<Console, 'error' | 'warn'> = console): void {
  mkdirSync(dirname(path), { recursive: true });
  if (sizeOf(path) > mostBytes) renameSync(path, `${path}.old`);
  for (const level of ['error', 'warn'] as const) {
    const say = target[level].bind(target);
    target[level] = (...what: unknown[]) => {
      say(...what);
      try {
        appendFileSync(path, `${new Date().toISOString()} ${level} ${formatWithOptions({ colors: false }, ...what)}\n`);
      } catch {
        // A full disk is no reason to end.
      }
    };
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
