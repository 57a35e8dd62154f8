import { totalmem } from 'node:os';
import { Failure } from '../../shared/failure.ts';
import type { ProcessExit } from './job-host.ts';

/** A process that had this share of the machine's memory when it was killed most likely was so for that. */
const suspiciousShare = 0.7;

const nativeCrashes: readonly (NodeJS.Signals | null)[] = [
  'SIGSEGV',
  'SIGABRT',
  'SIGBUS',
  'SIGILL',
  'SIGFPE',
  'SIGTRAP',
];
const memoryWords = /heap out of memory|bad_alloc|out of memory|allocation failed/i;

/** Windows' STATUS_ACCESS_VIOLATION, STATUS_STACK_BUFFER_OVERRUN and their like. */
const firstFatalStatus = 0xc0000000;

/** Why a process has ended before its work had, in a sentence, and what to do. */
export function explainExit(
  { code, signal, lastWords }: ProcessExit,
  memory: { readonly residentBytes?: number | null; readonly machineBytes?: number } = {},
): Failure {
  const { residentBytes = null, machineBytes = totalmem() } = memory;
  const smaller = 'Close other programs, or use a smaller per_device_train_batch_size or max_seq_length, and go on.';
  if (memoryWords.test(lastWords)) return failure('out-of-memory', 'Its process ran out of memory.', smaller);
  if (signal === 'SIGKILL' && residentBytes !== null && residentBytes > suspiciousShare * machineBytes)
    return failure(
      'out-of-memory',
      `Its process was killed, most likely for the ${gigabytes(residentBytes)} that it held.`,
      smaller,
    );
  if (signal === 'SIGKILL')
    return failure('killed', 'Its process was killed.', 'Nothing that it has saved is lost: go on.');
  if (nativeCrashes.includes(signal) || (code !== null && code >= firstFatalStatus))
    return failure(
      'crashed',
      `Its process crashed (${signal ?? `0x${code!.toString(16)}`}).`,
      'Go on from its last checkpoint; if it crashes again, choose another device or fewer threads.',
    );
  if (signal !== null)
    return failure('ended-by-signal', `Its process was ended (${signal}).`, 'Go on when you want to.');
  return failure(
    'ended-early',
    code === null ? 'Its process could not be started.' : `Its process ended by itself (exit code ${code}).`,
    'The log has its last words; go on from its last checkpoint.',
  );
}

function failure(code: string, message: string, mend: string): Failure {
  return new Failure({ code, message, mend });
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GB`;
}
