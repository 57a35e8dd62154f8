import { watchDebounced } from '@vueuse/core';
import { onScopeDispose, shallowReactive, shallowRef, type ShallowRef } from 'vue';
import type { WorkProgress } from '../../../../shared/contract/work.ts';
import { client } from '../../../client/client.ts';
import { useWork } from '../../../client/use-work.ts';
import { nextToMeasure, type EstimateState, type Wanted } from './estimate-state.ts';

/** What was measured stays known while the window is open. */
const known = shallowReactive(new Map<string, EstimateState>());

export interface Estimates {
  readonly stateOf: (key: string) => EstimateState;
  readonly progress: ShallowRef<WorkProgress | null>;
  /** Whether a person ended the measuring; changes no longer begin it then. */
  readonly cancelled: ShallowRef<boolean>;
  readonly cancel: () => void;
  /** Measures, and again where it was done before. */
  readonly measure: (key: string) => void;
}

/**
 * Measures runs one after the other, the first wanted first, a moment after what is wanted has settled. `hold` is why it
 * must not be done now, or null.
 */
export function useEstimates(wanted: () => readonly Wanted[], hold: () => string | null): Estimates {
  const work = useWork((signal, { request }: Wanted) => client.arguments.estimate(request, { signal }));
  const cancelled = shallowRef(false);
  let current: string | null = null;

  async function goOn(): Promise<void> {
    if (hold() !== null || !wanted().some(({ key }) => key === current)) end();
    if (current !== null || cancelled.value || hold() !== null) return;
    const next = nextToMeasure(wanted(), known);
    if (!next) return;
    current = next.key;
    known.set(next.key, { is: 'measuring' });
    const estimate = await work.start(next);
    if (current !== next.key) return;
    current = null;
    if (estimate) known.set(next.key, { is: 'measured', estimate });
    else if (work.failure.value) known.set(next.key, { is: 'failed', failure: work.failure.value });
    else known.delete(next.key);
    await goOn();
  }

  function end(): void {
    if (current !== null) known.delete(current);
    current = null;
    work.cancel();
  }

  watchDebounced(
    [
      () =>
        wanted()
          .map(({ key }) => key)
          .join('\n'),
      hold,
    ],
    () => void goOn(),
    {
      debounce: 500,
      immediate: true,
    },
  );
  onScopeDispose(end);

  return {
    stateOf: (key) => known.get(key) ?? { is: 'waiting' },
    progress: work.progress,
    cancelled,
    cancel: () => {
      cancelled.value = true;
      end();
    },
    measure: (key) => {
      cancelled.value = false;
      if (current !== key) {
        end();
        known.delete(key);
      }
      void goOn();
    },
  };
}
