import type { WorkProgress } from '../../shared/contract/work.ts';
import { toCallError } from './os.ts';

type Step<Result> = WorkProgress | { readonly type: 'done'; readonly result: Result };

/** How work is cancelled, and how it tells how far it is. */
export interface Ways {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

/**
 * Work as the contract has it: an iteration that tells how far it is, and ends with what has come of it. Whoever leaves it
 * before, or aborts the call, cancels the work and waits until it has ended. Of what is told faster than it is asked for,
 * the latest is given.
 */
export function work<Result>(
  callSignal: AbortSignal | undefined,
  run: (ways: Ways) => Promise<Result>,
): AsyncIteratorObject<Step<Result>, undefined, void> {
  const cancel = new AbortController();
  const signal = callSignal ? AbortSignal.any([callSignal, cancel.signal]) : cancel.signal;
  /** The latest, unless it has been given. */
  let told: readonly WorkProgress[] = [];
  let isOver = false;
  let wake: () => void = () => undefined;
  const onProgress = (progress: WorkProgress) => {
    told = [progress];
    wake();
  };
  const ended = run({ signal, onProgress }).then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  void ended.then(() => wake());
  const next = async (): Promise<IteratorResult<Step<Result>, undefined>> => {
    if (isOver) return { done: true, value: undefined };
    if (told.length === 0) await Promise.race([new Promise<void>((resolve) => (wake = resolve)), ended]);
    const [progress] = told;
    told = [];
    if (progress) return { done: false, value: progress };
    const end = await ended;
    isOver = true;
    if ('error' in end) throw toCallError(end.error);
    return { done: false, value: { type: 'done', result: end.result } };
  };
  const iterator: AsyncIteratorObject<Step<Result>, undefined, void> = {
    next,
    return: async () => {
      isOver = true;
      cancel.abort();
      await ended;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
    [Symbol.asyncDispose]: async () => {
      await iterator.return?.();
    },
  };
  return iterator;
}
