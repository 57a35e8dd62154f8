import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Electron's packages come from, unless a mirror is named as Electron's own installer has it. */
const usualSource = 'https://github.com/electron/electron/releases/download/';
const secondsToAnswer = 5;
const minutesToFetch = 15;

/** Electron's program, as its npm package has put it down; null where it has not been fetched yet. */
export function findElectron(packageFolder: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const noted = join(packageFolder, 'path.txt');
  const name = existsSync(noted) ? readFileSync(noted, 'utf8').trim() : null;
  const elsewhere = env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = elsewhere ? join(elsewhere, name ?? 'electron') : name && join(packageFolder, 'dist', name);
  return path && existsSync(path) ? path : null;
}

/** Whether Electron could be fetched now: its source answers at once. */
export async function canFetchElectron(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const source = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? usualSource;
  try {
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(secondsToAnswer * 1000) });
    return true;
  } catch {
    return false;
  }
}

/** Has the npm package fetch its program. @returns whether it is there now */
export function fetchElectron(packageFolder: string): Promise<boolean> {
  const fetching = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: minutesToFetch * 60 * 1000,
  });
  return new Promise((resolve) => {
    fetching.on('error', () => resolve(false)).on('close', () => resolve(findElectron(packageFolder) !== null));
  });
}
