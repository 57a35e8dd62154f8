import { useDebounceFn } from '@vueuse/core';

/** Does it once things are quiet, or every second while they are not: for what costs more than what it follows. */
export function soon(run: () => void): () => void {
  const later = useDebounceFn(run, 300, { maxWait: 1000 });
  return () => void later();
}
