import type { ViewRequest, WorkbenchEvent } from '../../shared/contract/events.ts';
import { Failure } from '../../shared/failure.ts';

/** What may wait for a watcher before it is given up. */
const mostWaiting = 20_000;

/** Tells any number of watchers what happens, each all of it and in order, from when it began to watch. */
export class WorkbenchEvents {
  readonly #watchers = new Set<Watcher>();
  /** Asked of views while none watched. */
  #waiting: ViewRequest[] = [];

  emit(event: WorkbenchEvent): void {
    for (const watcher of this.#watchers) watcher.add(event);
  }

  /** Asks the views there are to do something, or the next one that comes. */
  ask(ask: ViewRequest): void {
    const views = [...this.#watchers].filter(({ view }) => view);
    if (views.length === 0) this.#waiting.push(ask);
    for (const view of views) view.add({ type: 'ask-view', ask });
  }

  /** How many watch. */
  get watchers(): number {
    return this.#watchers.size;
  }

  /**
   * Watching begins with the call, not with the first `next`. A watcher that takes nothing for a long time ends with a
   * `Failure`, so that it does not fill the memory; it may ask for the present state and watch anew. A `view` is asked to
   * do things, too.
   */
  watch(
    signal?: AbortSignal,
    { view = false }: { readonly view?: boolean } = {},
  ): AsyncGenerator<WorkbenchEvent, void, void> {
    const watcher = new Watcher(view);
    const leave = () => {
      this.#watchers.delete(watcher);
      signal?.removeEventListener('abort', leave);
      watcher.end();
    };
    this.#watchers.add(watcher);
    if (view) for (const ask of this.#waiting.splice(0)) watcher.add({ type: 'ask-view', ask });
    signal?.addEventListener('abort', leave);
    if (signal?.aborted) leave();
    const iterator: AsyncGenerator<WorkbenchEvent, void, void> = {
      next: async () => {
        try {
          return await watcher.next();
        } catch (error) {
          leave();
          throw error;
        }
      },
      return: () => {
        leave();
        return Promise.resolve({ done: true, value: undefined });
      },
      throw: (error) => {
        leave();
        return Promise.reject(error as Error);
      },
      [Symbol.asyncDispose]: () => {
        leave();
        return Promise.resolve();
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  /** Ends every watching. */
  close(): void {
    for (const watcher of this.#watchers) watcher.end();
    this.#watchers.clear();
  }
}

/** The events that wait for one watcher. */
class Watcher {
  readonly view: boolean;
  #waiting: WorkbenchEvent[] = [];
  #taken = 0;
  #wake: (() => void) | null = null;
  #ended = false;
  #behind = false;

  constructor(view: boolean) {
    this.view = view;
  }

  add(event: WorkbenchEvent): void {
    if (this.#ended || this.#behind) return;
    this.#waiting.push(event);
    if (this.#waiting.length - this.#taken > mostWaiting) {
      this.#behind = true;
      this.#waiting = [];
      this.#taken = 0;
    }
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<WorkbenchEvent, void>> {
    for (;;) {
      if (this.#behind)
        throw new Failure({
          code: 'watcher-behind',
          message: 'More happened than could be followed.',
          mend: 'Watch anew, and ask for the present state.',
        });
      if (this.#ended) return { done: true, value: undefined };
      const event = this.#waiting[this.#taken];
      if (event !== undefined) {
        this.#taken += 1;
        if (this.#taken === this.#waiting.length) {
          this.#waiting = [];
          this.#taken = 0;
        }
        return { done: false, value: event };
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#wake = null;
    }
  }
}
