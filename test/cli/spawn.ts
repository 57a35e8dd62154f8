import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../src/cli/spanwright.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Called with what stdout has given so far, each time it gives more. */
  readonly onOutput?: (stdout: string, child: ChildProcess) => void;
  /** The same for stderr. */
  readonly onError?: (stderr: string, child: ChildProcess) => void;
}

/** Runs the command line as a process of its own. */
export async function spawnSpanwright(words: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  const { cwd, env, input, onOutput, onError } = options;
  const child = spawn(process.execPath, [entry, ...words], { cwd, env: { ...process.env, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    onOutput?.(stdout, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    onError?.(stderr, child);
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
