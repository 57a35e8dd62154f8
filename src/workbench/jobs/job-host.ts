import type { FromWorker, ToWorker } from '../../shared/jobs/protocol.ts';

/** How a process ended. */
export interface ProcessExit {
  /** Null where a signal ended it. */
  readonly code: number | null;
  /** Null where it ended by itself, or the system does not say. */
  readonly signal: NodeJS.Signals | null;
  /** The end of what it wrote to standard error. */
  readonly lastWords: string;
}

/** A process in which jobs run: one at a time. */
export interface JobProcess {
  /** Undefined before it has started, and once it has ended. */
  readonly pid: number | undefined;
  readonly post: (message: ToWorker) => void;
  readonly onMessage: (listener: (message: FromWorker) => void) => void;
  /** Calls back once, after the last message. */
  readonly onExit: (listener: (exit: ProcessExit) => void) => void;
  /** Ends it at once. */
  readonly kill: () => void;
}

/** Where jobs run: child processes when served, utility processes on the desktop. */
export interface JobHost {
  readonly start: () => JobProcess;
}
