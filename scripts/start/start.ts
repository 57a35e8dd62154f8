import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hasDisplay } from './display.ts';
import { canFetchElectron, fetchElectron, findElectron } from './electron-binary.ts';

/**
 * `npm start`: opens the workbench in a window of its own, or says in a line why that cannot be and opens it in the
 * browser. What is given after `--` goes to either; `--browser` wants the browser.
 */
const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'out', 'main', 'main.js');
const commandLine = join(root, 'dist', 'cli', 'spanwright.js');
const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
/** A window that is gone sooner, with an error, has never been one. */
const shortestWindowMs = 10_000;

const given = process.argv.slice(2);
const words = given.filter((word) => word !== '--browser');

if (!existsSync(program) || !existsSync(commandLine)) {
  console.error('The workbench is not built. Run "npm run build".');
  process.exit(1);
}
const why = given.length > words.length ? '' : await openWindow();
if (why !== null) {
  if (why !== '') console.log(`${why} The workbench opens in the browser instead.`);
  process.exitCode = await run(process.execPath, [commandLine, 'serve', ...words]);
}

/** @returns why there is no window, as a sentence; null once it has been closed */
async function openWindow(): Promise<string | null> {
  if (!hasDisplay()) return 'There is no display here.';
  const electron = findElectron(electronPackage) ?? (await fetched());
  if (electron === null) return 'Electron is not on this machine and cannot be fetched.';
  const started = performance.now();
  process.exitCode = await run(electron, [root, ...words]);
  const failed = process.exitCode !== 0 && performance.now() - started < shortestWindowMs;
  return failed ? 'Electron could not open a window.' : null;
}

async function fetched(): Promise<string | null> {
  if (!(await canFetchElectron())) return null;
  console.log('Fetching Electron for the window, some 120 MB, this once …');
  return (await fetchElectron(electronPackage)) ? findElectron(electronPackage) : null;
}

/** Runs a program in this terminal, and leaves its signals to it. @returns its exit code */
function run(path: string, argv: readonly string[]): Promise<number> {
  const child = spawn(path, argv, { stdio: 'inherit' });
  const ignore = () => undefined;
  const passOn = () => child.kill('SIGTERM');
  // Ctrl-C reaches the program too, which decides what becomes of it.
  process.on('SIGINT', ignore).on('SIGTERM', passOn);
  return new Promise((resolve) => {
    const ended = (code: number | null) => {
      process.off('SIGINT', ignore).off('SIGTERM', passOn);
      resolve(code ?? 1);
    };
    child.on('error', () => ended(1)).on('close', ended);
  });
}
