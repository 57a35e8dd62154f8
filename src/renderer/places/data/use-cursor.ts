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
  /** Goes to an entry; where it is not listed, once it is, if the next listing has it. */
  readonly goTo: (entry: EntryKey) => void;
  /** The next listing is begun at its first row. */
  readonly restart: () => void;
}

/** Where in the table one is. It stays with its entry when rows come and go, and at its place when the entry goes. */
export function useCursor(keys: ComputedRef<readonly EntryKey[]>, entry: WritableComputedRef<EntryKey | null>): Cursor {
  const row = ref(-1);
  const anchor = ref(-1);
  let awaited: EntryKey | null = null;
  let restarting = false;

  watch(
    [keys, entry],
    ([listed, key], [listedBefore]) => {
      const came = awaited === null || listed === listedBefore ? -1 : listed.indexOf(awaited);
      if (listed !== listedBefore) {
        awaited = null;
        const begins = restarting && listed.length > 0;
        restarting = false;
        if (begins) {
          pick(0);
          return;
        }
      }
      if (came !== -1) {
        pick(came);
        return;
      }
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

  function goTo(wanted: EntryKey): void {
    const at = keys.value.indexOf(wanted);
    if (at !== -1) pick(at);
    else awaited = wanted;
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
    goTo,
    restart: () => (restarting = true),
  };
}
