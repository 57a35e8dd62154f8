import { refDebounced } from '@vueuse/core';
import { ref, watch, type Ref } from 'vue';

/** What is typed into a search field: told once one pauses, and changed from outside. */
export function useSearchText(get: () => string, set: (text: string) => void): Ref<string> {
  const typed = ref(get());
  const settled = refDebounced(typed, 180);
  watch(settled, (text) => {
    if (text !== get()) set(text);
  });
  watch(get, (text) => {
    if (text !== settled.value) typed.value = text;
  });
  return typed;
}
