import { Failure } from '../../shared/failure.ts';
import { answerJob } from '../../shared/jobs/answer.ts';
import type { JobInput, JobResult } from '../../shared/jobs/registry.ts';
import { explainExit } from '../jobs/explain-exit.ts';
import type { JobHost, JobProcess } from '../jobs/job-host.ts';

export interface AnsweringOptions {
  /** How long models stay loaded behind the last question. Default five minutes. */
  readonly idleMs?: number;
  /** How long a cancelled question may take to end by itself. */
  readonly graceMs?: number;
}

type Result = JobResult<'answer'>;

/**
 * A process that answers questions, one at a time, and keeps the models that it was asked for loaded for a while. One that
 * dies takes its question with it, not the next one.
 */
export class AnsweringProcess {
  readonly #host: JobHost;
  readonly #idleMs: number;
  readonly #graceMs: number;
  #process: JobProcess | null = null;
  /** Resolved once the question before is answered. */
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** Whoever waits for the present answer. */
  #asked: { readonly resolve: (result: Result) => void; readonly fail: (failure: Failure) => void } | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(host: JobHost, { idleMs = 5 * 60_000, graceMs = 3_000 }: AnsweringOptions = {}) {
    this.#host = host;
    this.#idleMs = idleMs;
    this.#graceMs = graceMs;
  }

  /** Undefined while no models are loaded. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Throws a `Failure` where a model cannot be used, and the signal's reason once that is aborted. */
  async ask(input: JobInput<'answer'>, signal?: AbortSignal): Promise<Result> {
    clearTimeout(this.#idle);
    this.#waiting += 1;
    const answered = this.#last.then(() => {
      signal?.throwIfAborted();
      return this.#answer(input, signal);
    });
    this.#last = answered.catch(() => undefined);
    try {
      return await answered;
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#idle = setTimeout(() => this.close(), this.#idleMs).unref();
    }
  }

  /** Ends the process, and with it what it is being asked. */
  close(): void {
    clearTimeout(this.#idle);
    this.#process?.kill();
    this.#process = null;
    this.#asked?.fail(closed());
  }

  #answer(input: JobInput<'answer'>, signal: AbortSignal | undefined): Promise<Result> {
    const worker = (this.#process ??= this.#start());
    let grace: NodeJS.Timeout | undefined;
    const cancel = () => {
      worker.post({ type: 'stop', how: 'cancel' });
      grace = setTimeout(() => worker.kill(), this.#graceMs);
    };
    signal?.addEventListener('abort', cancel);
    return new Promise<Result>((resolve, reject) => {
      const fail = (failure: Failure) => reject(signal?.aborted ? reasonOf(signal) : failure);
      this.#asked = { resolve, fail };
      worker.post({ type: 'start', kind: 'answer', input });
    }).finally(() => {
      this.#asked = null;
      clearTimeout(grace);
      signal?.removeEventListener('abort', cancel);
    });
  }

  #start(): JobProcess {
    const worker = this.#host.start();
    worker.onMessage((message) => {
      if (message.type === 'result') this.#asked?.resolve(answerJob.result.parse(message.result));
      if (message.type === 'failure') this.#asked?.fail(new Failure(message));
    });
    worker.onExit((exit) => {
      // One that was closed has a successor, which is asked something else.
      if (this.#process !== worker) return;
      this.#process = null;
      this.#asked?.fail(explainExit(exit));
    });
    return worker;
  }
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('Cancelled.');
}

function closed(): Failure {
  return new Failure({
    code: 'closed',
    message: 'The workbench was closed before the answer came.',
    mend: 'Open it, and ask again.',
  });
}
