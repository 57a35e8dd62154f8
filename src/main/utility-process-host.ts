import { constants } from 'node:os';
import type { utilityProcess } from 'electron';
import { fromWorkerSchema } from '../shared/jobs/protocol.ts';
import type { JobHost, JobProcess, ProcessExit } from '../workbench/jobs/job-host.ts';
import { LastWords } from '../workbench/jobs/last-words.ts';

type Fork = typeof utilityProcess.fork;

/** How long its last words may take to arrive once it has ended. */
const lastWordsMs = 500;

/** Runs jobs in Electron's utility processes. `worker`: the script they run. */
export function utilityProcessHost(fork: Fork, worker: string): JobHost {
  return { start: () => start(fork, worker) };
}

function start(fork: Fork, worker: string): JobProcess {
  const child = fork(worker, [], {
    serviceName: 'Spanwright job',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const lastWords = new LastWords();
  const saidAll = new Promise<void>((resolve) => {
    child.stderr?.on('data', (piece: Buffer) => lastWords.add(piece.toString())).once('close', () => resolve());
    if (!child.stderr) resolve();
  });
  const listeners: ((exit: ProcessExit) => void)[] = [];
  let exit: ProcessExit | null = null;
  let ended = false;
  child.on('error', (type, location) => lastWords.add(`${type} at ${location}`));
  child.once('exit', (status) => {
    ended = true;
    const late = new Promise<void>((resolve) => setTimeout(resolve, lastWordsMs));
    void Promise.race([saidAll, late]).then(() => {
      exit = { ...readStatus(status), lastWords: lastWords.text };
      for (const listener of listeners) listener(exit);
    });
  });
  // Its own `kill` lets it end as it likes.
  const kill = () => {
    if (child.pid !== undefined) killProcess(child.pid);
    else if (!ended) child.once('spawn', kill);
  };
  return {
    get pid() {
      return ended ? undefined : child.pid;
    },
    post: (message) => {
      if (!ended) child.postMessage(message);
    },
    onMessage: (listener) =>
      void child.on('message', (data: unknown) => {
        const message = fromWorkerSchema.safeParse(data);
        if (message.success) listener(message.data);
        else {
          // Whoever waits for its result would wait for ever.
          lastWords.add(`It told what the protocol does not know: ${message.error.message}`);
          kill();
        }
      }),
    onExit: (listener) => {
      if (exit) listener(exit);
      else listeners.push(listener);
    },
    kill,
  };
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}

const signalsThatEnd = ['SIGKILL', 'SIGTERM', 'SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP'] as const;

/**
 * What Electron tells of an end: the code that the process chose or, on POSIX systems where a signal ended it, the status
 * that waitpid gives, with the signal in the lowest 7 bits and above them whether there is a core dump.
 */
export function readStatus(
  status: number,
  platform: NodeJS.Platform = process.platform,
): Pick<ProcessExit, 'code' | 'signal'> {
  // Windows' own codes are unsigned.
  if (platform === 'win32') return { code: status >>> 0, signal: null };
  const signal = signalsThatEnd.find((name) => constants.signals[name] === (status & 0x7f));
  return signal && (status & ~0xff) === 0 ? { code: null, signal } : { code: status, signal: null };
}
