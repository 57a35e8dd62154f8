import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const commandLine = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'spanwright.js');

/** `spanwright serve` as it is built, in a process of its own over a data folder. */
export interface ServedWorkbench {
  /** Lets one browser in, once. */
  readonly link: string;
  /** The processes of its jobs. */
  readonly jobs: () => readonly number[];
  /** As a power cut would. */
  readonly kill: () => Promise<void>;
  /** As Ctrl-C does: what trains writes a checkpoint first. */
  readonly close: () => Promise<void>;
}

export async function serveWorkbench(dataFolder: string): Promise<ServedWorkbench> {
  const argv = [commandLine, 'serve', '--port', '0', '--no-open', '--data-folder', dataFolder];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  const exit = once(child, 'exit');
  let ending = false;
  child.on('close', (code, signal) => {
    if (!ending) console.error(`The workbench ended by itself, with ${code ?? signal}. ${said}`);
  });
  const end = async (signal: 'SIGKILL' | 'SIGINT') => {
    ending = true;
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exit;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const link = /^The workbench is at (\S+)$/.exec(line)?.[1];
    if (link === undefined) continue;
    return {
      link,
      jobs: () => childrenOf(child.pid!),
      kill: () => end('SIGKILL'),
      close: () => end('SIGINT'),
    };
  }
  await exit;
  throw new Error(`The workbench did not open. ${said}`);
}

function childrenOf(pid: number): readonly number[] {
  const written = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return written === '' ? [] : written.split(' ').map(Number);
}
