import { readonly, ref, watch as watchRef, type Ref } from 'vue';
import type { Link, Transport } from './transport.ts';

export type ConnectionState = 'connecting' | 'open' | 'lost';

export interface Connection {
  /** Calls wait until there is a connection. */
  readonly link: Link;
  readonly state: Readonly<Ref<ConnectionState>>;
  /** When it will be tried again, in milliseconds since 1970; null while it is tried or open. */
  readonly nextTry: Readonly<Ref<number | null>>;
  /** Tries again now. */
  readonly tryNow: () => void;
}

const shortestWait = 500;
const longestWait = 10_000;

/** Connects, and connects again for as long as it takes. */
export function keepConnected(connect: () => Transport): Connection {
  const state = ref<ConnectionState>('connecting');
  const nextTry = ref<number | null>(null);
  let current = connect();
  let wait = shortestWait;
  let endWait: () => void = () => undefined;

  async function stayConnected(): Promise<never> {
    for (;;) {
      const opened = await Promise.race([current.opened.then(() => true), current.closed.then(() => false)]);
      if (opened) {
        state.value = 'open';
        wait = shortestWait;
        await current.closed;
      }
      state.value = 'lost';
      nextTry.value = Date.now() + wait;
      await new Promise<void>((resolve) => {
        endWait = resolve;
        setTimeout(resolve, wait);
      });
      nextTry.value = null;
      wait = Math.min(longestWait, wait * 2);
      current = connect();
    }
  }
  void stayConnected();

  return {
    link: {
      async call(path, input, options) {
        while (state.value !== 'open') await nextOpening(state, options.signal);
        return current.link.call(path, input, options);
      },
    },
    state: readonly(state),
    nextTry: readonly(nextTry),
    tryNow: () => endWait(),
  };
}

/** The next change of the connection, or the end of the wait for it. */
function nextOpening(state: Ref<ConnectionState>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => settle(() => reject(new DOMException('Cancelled.', 'AbortError')));
    const stop = watchRef(state, () => settle(resolve), { flush: 'sync' });
    function settle(end: () => void): void {
      stop();
      signal?.removeEventListener('abort', abort);
      end();
    }
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
  });
}
