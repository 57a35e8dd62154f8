import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/** What a process took. */
export interface Taken {
  readonly seconds: number;
  /** The most memory that was resident, in MB. */
  readonly peakMb: number;
}

/** `spanwright` of this build. */
export async function spanwright(words: readonly string[]): Promise<Taken> {
  return taken(process.execPath, [join(here, '../../dist/cli/spanwright.js'), ...words]);
}

/** `ours.ts`: what the command line does not show. */
export async function ours(words: readonly string[]): Promise<Taken> {
  return taken(process.execPath, ['--disable-warning=ExperimentalWarning', join(here, 'ours.ts'), ...words]);
}

/** `python.py`. */
export async function theirs(python: string, words: readonly string[]): Promise<Taken> {
  return pythonScript(python, 'python.py', words);
}

export async function pythonScript(python: string, name: string, words: readonly string[]): Promise<Taken> {
  return taken(python, [join(here, name), ...words]);
}

async function taken(program: string, words: readonly string[]): Promise<Taken> {
  const begin = performance.now();
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  let peakMb = 0;
  const watch = setInterval(() => (peakMb = Math.max(peakMb, highWaterMb(child.pid!))), 100);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}.\n${said.slice(-3000)}`);
    return { seconds: (performance.now() - begin) / 1000, peakMb };
  } finally {
    clearInterval(watch);
  }
}

/** VmHWM only ever grows: what was read last before the end is the peak. */
function highWaterMb(pid: number): number {
  try {
    const line = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line === null ? 0 : Number(line[1]) / 1024;
  } catch {
    return 0;
  }
}
