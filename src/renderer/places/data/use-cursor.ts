import { computed, ref, watch, type ComputedRef, type WritableComputedRef } from 'vue';
import type { EntryKey } from '../../../shared/contract/ids.ts';
import { cursorAfter, moveCursor, type Move } from './table/move-cursor.ts';

export interface Cursor {
  /** The row that is read; -1 in an empty table. */
  readonly row: ComputedRef<number>;
  readonly key: ComputedRef<EntryKey | null>;
  /** Keys of more than one row that were chosen together; empty where it is one. */
  readonly chosen: ComputedRef<ReadonlySet<EntryKey>>;
  readonly move: (move: Move, page: number, extend?: boolean) => void;
  readonly pick: (row: number, extend?: boolean) => void;
  readonly chooseOne: () => void;
}

/** Where in the table one is. It stays with its entry when rows come and go, and at its place when the entry goes. */
export function useCursor(keys: ComputedRef<readonly EntryKey[]>, entry: WritableComputedRef<EntryKey | null>): Cursor {
  const row = ref(-1);
  const anchor = ref(-1);

  watch(
    [keys, entry],
    ([listed, key]) => {
      if (row.value >= 0 && key !== null && listed[row.value] === key) return;
      row.value = cursorAfter(key, row.value, listed);
      anchor.value = row.value;
      const at = listed[row.value] ?? null;
      if (listed.length > 0 && at !== key) entry.value = at;
    },
    { immediate: true },
  );

  function pick(to: number, extend = false): void {
    row.value = to;
    if (!extend) anchor.value = to;
    entry.value = keys.value[to] ?? null;
  }

  return {
    row: computed(() => row.value),
    key: computed(() => keys.value[row.value] ?? null),
    chosen: computed(() => {
      const [first, last] = [Math.min(row.value, anchor.value), Math.max(row.value, anchor.value)];
      return new Set(first === last ? [] : keys.value.slice(first, last + 1));
    }),
    move: (move, page, extend) => {
      const to = moveCursor(row.value, move, keys.value.length, page);
      if (to !== null) pick(to, extend);
    },
    pick,
    chooseOne: () => (anchor.value = row.value),
  };
}
