import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Runs a script of this folder, waits until it has said something (so that it is at its work), then `delay` milliseconds
 * more, and kills it. Returns how often it has said that something is done.
 */
export async function runAndKill(script: string, args: readonly string[], delay: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let done = 0;
  const exited = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (dots: Buffer) => {
      done += dots.length;
      resolve();
    });
    void exited.then(() => resolve());
  });
  await setTimeout(delay);
  child.kill('SIGKILL');
  if ((await exited) !== 'SIGKILL') throw new Error(`${script} ended by itself.`);
  return done;
}
