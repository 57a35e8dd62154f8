import { jobKinds, type JobName } from '../shared/jobs/registry.ts';
import type { StopHow } from '../shared/jobs/protocol.ts';
import { openChannel } from './channel.ts';
import { describeError } from './failures.ts';
import type { JobContext } from './job.ts';
import { jobs } from './registry.ts';

/**
 * The process that jobs run in: one at a time, as it is told. It says each second how much memory it has, and when its
 * parent is gone it ends what it does as if paused, and leaves.
 */
const channel = openChannel();
let stopping: ((how: StopHow) => void) | null = null;
let leaving = false;

setInterval(() => channel.post({ type: 'memory', residentBytes: process.memoryUsage.rss() }), 1000).unref();
// Without it nothing would hold the process while it waits for its next job in a utility process.
const waiting = setInterval(() => undefined, 2 ** 30);

channel.onMessage((message) => {
  switch (message.type) {
    case 'start':
      if (stopping === null) void work(message.kind, message.input);
      return;
    case 'stop':
      stopping?.(message.how);
      return;
    case 'leave':
      leave();
  }
});
channel.onGone(() => {
  stopping?.('pause');
  leave();
});
// Ctrl-C in a terminal reaches the whole group of processes: the parent decides what becomes of the work.
process.on('SIGINT', () => undefined);

/** Ends the process once no job is under way. */
function leave(): void {
  leaving = true;
  if (stopping !== null) return;
  clearInterval(waiting);
  // What is still to be sent goes out first.
  setImmediate(() => process.exit(0));
}

async function work(name: JobName, input: unknown): Promise<void> {
  const controller = new AbortController();
  let how: StopHow | null = null;
  stopping = (asked) => {
    how = asked;
    controller.abort();
  };
  try {
    const kind = jobKinds[name];
    // What a job takes and the schema of its kind belong together by the type of `jobs`.
    const job = (await jobs[name]()) as (input: unknown, context: JobContext) => Promise<unknown>;
    const result = await job(kind.input.parse(input), {
      signal: controller.signal,
      stop: () => how,
      emit: (event) => channel.post({ type: 'run-event', event }),
      progress: (progress) => channel.post({ type: 'progress', ...progress }),
      environment: (values) => channel.post({ type: 'environment', values }),
    });
    channel.post({ type: 'result', result });
  } catch (error) {
    channel.post(describeError(error));
  }
  stopping = null;
  if (leaving) leave();
}
