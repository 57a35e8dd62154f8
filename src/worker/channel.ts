import { toWorkerSchema, type FromWorker, type ToWorker } from '../shared/jobs/protocol.ts';

/** The way to the process that started this one. */
export interface Channel {
  readonly post: (message: FromWorker) => void;
  readonly onMessage: (listener: (message: ToWorker) => void) => void;
  /** Calls back once, when nobody is there any more to tell anything to. */
  readonly onGone: (listener: () => void) => void;
}

/** Electron's, in a utility process. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const secondsBetweenLooks = 1;

/** The channel of a utility process, or of a child process with one. */
export function openChannel(): Channel {
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  return parentPort ? overParentPort(parentPort) : overProcess();
}

function overParentPort(port: ParentPort): Channel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(toWorkerSchema.parse(data))),
    onGone: watchParent,
  };
}

function overProcess(): Channel {
  return {
    post: (message) => {
      // A parent that dies meanwhile is noticed elsewhere: the message is lost either way.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => void process.on('message', (data) => listener(toWorkerSchema.parse(data))),
    onGone: (listener) => {
      let told = false;
      const tell = () => {
        if (told) return;
        told = true;
        listener();
      };
      process.on('disconnect', tell);
      watchParent(tell);
    },
  };
}

/** A parent that was killed leaves this process to another one. */
function watchParent(listener: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    listener();
  }, secondsBetweenLooks * 1000);
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
