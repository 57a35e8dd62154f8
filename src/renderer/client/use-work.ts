import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { WorkProgress } from '../../shared/contract/work.ts';
import type { Failure } from '../../shared/failure.ts';
import { failureOf } from './failure-of.ts';

export type WorkMessage<Result> = WorkProgress | { readonly type: 'done'; readonly result: Result };

export interface Work<Input extends unknown[], Result> {
  readonly progress: ShallowRef<WorkProgress | null>;
  readonly result: ShallowRef<Result | undefined>;
  readonly failure: ShallowRef<Failure | null>;
  readonly busy: Readonly<Ref<boolean>>;
  /** Begins; what was under way is cancelled. Undefined where it failed or was cancelled. */
  readonly start: (...input: Input) => Promise<Result | undefined>;
  readonly cancel: () => void;
}

/** Work that tells how far it is. It is cancelled with the component, unless it is `kept`. */
export function useWork<Input extends unknown[], Result>(
  begin: (signal: AbortSignal, ...input: Input) => Promise<AsyncIterable<WorkMessage<Result>>>,
  { kept = false }: { readonly kept?: boolean } = {},
): Work<Input, Result> {
  const progress = shallowRef<WorkProgress | null>(null);
  const result = shallowRef<Result>();
  const failure = shallowRef<Failure | null>(null);
  const busy = ref(false);
  let current: AbortController | null = null;

  function cancel(): void {
    current?.abort();
    current = null;
    busy.value = false;
    progress.value = null;
  }

  async function start(...input: Input): Promise<Result | undefined> {
    cancel();
    const mine = new AbortController();
    current = mine;
    busy.value = true;
    failure.value = null;
    try {
      for await (const message of await begin(mine.signal, ...input)) {
        if (current !== mine) return undefined;
        if (message.type === 'done') return (result.value = message.result);
        progress.value = message;
      }
    } catch (error) {
      if (current === mine) failure.value = failureOf(error);
    } finally {
      if (current === mine) cancel();
    }
    return undefined;
  }

  if (!kept) onScopeDispose(cancel);
  return { progress, result, failure, busy, start, cancel };
}
