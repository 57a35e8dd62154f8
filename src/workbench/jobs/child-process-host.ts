import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fromWorkerSchema } from '../../shared/jobs/protocol.ts';
import type { JobHost, JobProcess, ProcessExit } from './job-host.ts';
import { LastWords } from './last-words.ts';

/** Runs jobs in child processes of Node. `worker`: the script they run, by default the one of this build. */
export function childProcessHost({ worker = workerScript() }: { readonly worker?: string } = {}): JobHost {
  return { start: () => start(worker) };
}

/** The script of the processes that jobs run in: `worker.ts` beside the sources, `worker.js` in a build. */
export function workerScript(): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return fileURLToPath(new URL(`../../worker/worker.${extension}`, import.meta.url));
}

function start(worker: string): JobProcess {
  const child = fork(worker, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const lastWords = new LastWords();
  child.stderr!.setEncoding('utf8').on('data', (piece: string) => lastWords.add(piece));
  const listeners: ((exit: ProcessExit) => void)[] = [];
  let exit: ProcessExit | null = null;
  const ended = (code: number | null, signal: NodeJS.Signals | null) => {
    if (exit) return;
    exit = { code, signal, lastWords: lastWords.text };
    for (const listener of listeners) listener(exit);
  };
  // `close` comes once the streams have ended too, so that nothing it said is missed.
  child.on('close', ended);
  child.on('error', (error) => {
    lastWords.add(error.message);
    if (child.pid === undefined) ended(null, null);
  });
  return {
    get pid() {
      return exit ? undefined : child.pid;
    },
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) =>
      void child.on('message', (data) => {
        const message = fromWorkerSchema.safeParse(data);
        if (message.success) listener(message.data);
        else {
          // Whoever waits for its result would wait for ever.
          lastWords.add(`It told what the protocol does not know: ${message.error.message}`);
          child.kill('SIGKILL');
        }
      }),
    onExit: (listener) => {
      if (exit) listener(exit);
      else listeners.push(listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
