import { onReaderGone } from './terminal/reader-gone.ts';

export interface StopRequests {
  /** Aborted at the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** Lets Ctrl-C end the process again. */
  dispose(): void;
}

/**
 * Turns the first Ctrl-C (or SIGTERM) into a request to stop, and leaves the second to the system, which ends the
 * process at once even while a step computes. It counts as the second only once `onRequest` has been called: a signal
 * is not seen before the computation at hand gives way, and whoever has had no answer yet presses again. When nobody
 * reads the output any more, that is a request as well.
 */
export function listenForStop(onRequest: () => void): StopRequests {
  const controller = new AbortController();
  const dispose = () => void process.off('SIGINT', stop).off('SIGTERM', stop);
  const stop = () => {
    dispose();
    controller.abort();
    onRequest();
  };
  const listenNoMore = onReaderGone(() => controller.abort());
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    signal: controller.signal,
    dispose: () => {
      dispose();
      listenNoMore();
    },
  };
}

/** Resolves once the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
