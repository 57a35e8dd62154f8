import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Failure } from '../../shared/failure.ts';
import { failureOf } from './failure-of.ts';

export interface Call<Input extends unknown[], Output> {
  /** The last answer; it stays while another is waited for. */
  readonly data: ShallowRef<Output | undefined>;
  readonly failure: ShallowRef<Failure | null>;
  readonly busy: Readonly<Ref<boolean>>;
  /** Asks; an answer that was waited for is given up. Undefined where it failed or was given up itself. */
  readonly run: (...input: Input) => Promise<Output | undefined>;
  readonly abort: () => void;
}

/** A call with its answer, its failure and whether it is under way. It ends with the component. */
export function useCall<Input extends unknown[], Output>(
  call: (signal: AbortSignal, ...input: Input) => Promise<Output>,
): Call<Input, Output> {
  const data = shallowRef<Output>();
  const failure = shallowRef<Failure | null>(null);
  const busy = ref(false);
  let current: AbortController | null = null;

  function abort(): void {
    current?.abort();
    current = null;
    busy.value = false;
  }

  async function run(...input: Input): Promise<Output | undefined> {
    abort();
    const mine = new AbortController();
    current = mine;
    busy.value = true;
    try {
      const answer = await call(mine.signal, ...input);
      if (current !== mine) return undefined;
      data.value = answer;
      failure.value = null;
      return answer;
    } catch (error) {
      if (current === mine) failure.value = failureOf(error);
      return undefined;
    } finally {
      if (current === mine) {
        current = null;
        busy.value = false;
      }
    }
  }

  onScopeDispose(abort);
  return { data, failure, busy, run, abort };
}
