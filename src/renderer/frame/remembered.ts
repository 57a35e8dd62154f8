import { useEventListener } from '@vueuse/core';
import { nextTick, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';

const prefix = 'spanwright.view.';

/** A value of a view that is there again when the view is, after a reload too; until the window is closed. */
export function useRemembered<Value>(key: string, initial: Value): Ref<Value> {
  const kept = sessionStorage.getItem(prefix + key);
  const value = ref(kept === null ? initial : (JSON.parse(kept) as Value)) as Ref<Value>;
  watch(value, (now) => keep(prefix + key, JSON.stringify(now)), { deep: true });
  return value;
}

/** As `useRemembered`, but there again tomorrow: what was put together and not done yet. Replaced whole, not changed. */
export function useKept<Value>(key: string, initial: Value): ShallowRef<Value> {
  const kept = localStorage.getItem(prefix + key);
  const value = shallowRef(kept === null ? initial : (JSON.parse(kept) as Value));
  watch(value, (now) => localStorage.setItem(prefix + key, JSON.stringify(now)));
  return value;
}

/** What is larger than the browser has room for is not kept. */
function keep(key: string, written: string): void {
  try {
    sessionStorage.setItem(key, written);
  } catch {
    sessionStorage.removeItem(key);
  }
}

/** Keeps where an element is scrolled to. `ready`, where it is given, turns true once all is there to scroll over. */
export function useRememberedScroll(
  key: string,
  element: Readonly<Ref<HTMLElement | null>>,
  ready: Readonly<Ref<boolean>> = ref(true),
): void {
  const top = useRemembered(`${key}.scroll`, 0);
  let restored = false;
  watch(
    [element, ready],
    async ([scrolled, isReady]) => {
      if (!scrolled || !isReady || restored) return;
      await nextTick();
      scrolled.scrollTop = top.value;
      restored = true;
    },
    { immediate: true },
  );
  useEventListener(
    element,
    'scroll',
    () => {
      if (restored && element.value) top.value = element.value.scrollTop;
    },
    { passive: true },
  );
}
