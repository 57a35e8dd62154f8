import type { WorkProgress } from '../../shared/contract/work.ts';
import { Failure } from '../../shared/failure.ts';
import type { RunEvent } from '../../shared/events.ts';
import { jobKinds, type JobInput, type JobName, type JobResult } from '../../shared/jobs/registry.ts';
import { explainExit } from './explain-exit.ts';
import type { JobHost } from './job-host.ts';

export interface RunJobOptions {
  /** Cancels the job: the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WorkProgress) => void;
  readonly onEvent?: (event: RunEvent) => void;
  /** How long it may take to end by itself once it is cancelled. Default five seconds. */
  readonly graceMs?: number;
}

const usualGraceMs = 5_000;

/**
 * Does one job in a process of its own, which ends with it. For work that is neither queued nor resumed. Throws the
 * job's `Failure`, or one that says how its process ended.
 */
export async function runJob<Name extends JobName>(
  host: JobHost,
  name: Name,
  input: JobInput<Name>,
  { signal, onProgress, onEvent, graceMs = usualGraceMs }: RunJobOptions = {},
): Promise<JobResult<Name>> {
  signal?.throwIfAborted();
  const worker = host.start();
  let grace: NodeJS.Timeout | undefined;
  const cancel = () => {
    worker.post({ type: 'stop', how: 'cancel' });
    grace = setTimeout(() => worker.kill(), graceMs);
  };
  signal?.addEventListener('abort', cancel);
  try {
    return await new Promise<JobResult<Name>>((resolve, reject) => {
      worker.onMessage((message) => {
        switch (message.type) {
          case 'progress':
            onProgress?.(message);
            return;
          case 'run-event':
            onEvent?.(message.event);
            return;
          case 'result':
            resolve(jobKinds[name].result.parse(message.result) as JobResult<Name>);
            return;
          case 'failure':
            reject(signal?.aborted ? abortReason(signal) : new Failure(message));
        }
      });
      worker.onExit((exit) => reject(signal?.aborted ? abortReason(signal) : explainExit(exit)));
      worker.post({ type: 'start', kind: name, input });
    });
  } finally {
    clearTimeout(grace);
    signal?.removeEventListener('abort', cancel);
    worker.post({ type: 'leave' });
    const late = setTimeout(() => worker.kill(), usualGraceMs);
    worker.onExit(() => clearTimeout(late));
  }
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('Cancelled.');
}
