const listeners = new Set<() => void>();

/**
 * Hears once nobody reads what the program writes any more. Not by SIGPIPE: once that is listened to, a browser that
 * goes while it is written to raises it too.
 *
 * @returns what stops listening
 */
export function onReaderGone(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** @returns whether anybody listened */
export function tellReaderGone(): boolean {
  const hearers = [...listeners];
  for (const listener of hearers) listener();
  return hearers.length > 0;
}
