import { useTimeoutFn } from '@vueuse/core';
import { computed, ref, watch, type WritableComputedRef } from 'vue';

const pauseMs = 180;

/** What is typed into a search field: told once one pauses, and changed from outside. */
export function useSearchText(get: () => string, set: (text: string) => void): WritableComputedRef<string> {
  const text = ref(get());
  let told: string | null = null;
  const { start, stop, isPending } = useTimeoutFn(
    () => {
      if (text.value === get()) return;
      told = text.value;
      set(text.value);
    },
    pauseMs,
    { immediate: false },
  );
  watch(get, (outside) => {
    // What was told comes back, while more has been typed.
    if (outside === told && isPending.value) return;
    stop();
    text.value = outside;
  });
  return computed({
    get: () => text.value,
    set: (typed) => {
      text.value = typed;
      start();
    },
  });
}
