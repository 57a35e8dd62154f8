import { useDebounceFn } from '@vueuse/core';
import { computed, shallowRef, watch, type ComputedRef, type WritableComputedRef } from 'vue';
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router';
import { entryKeySchema, type EntryKey } from '../../../shared/contract/ids.ts';
import { readOrder, writeOrder, type EntryOrder } from './filter/orders.ts';

export interface DataAddress {
  readonly filter: WritableComputedRef<string>;
  readonly order: WritableComputedRef<EntryOrder>;
  readonly entry: WritableComputedRef<EntryKey | null>;
  /** Which data set the path names; null where it names none. */
  readonly named: ComputedRef<string | null>;
}

/** What the URL says of the view: filter, order and the entry that is read. */
export function useDataAddress(): DataAddress {
  const route = useRoute();
  const router = useRouter();

  // What is noted here while somebody goes elsewhere would call them back.
  let leaving = false;
  onBeforeRouteLeave(() => {
    leaving = true;
  });

  function part(name: string): string | null {
    const value = route.query[name];
    return typeof value === 'string' ? value : null;
  }

  function put(name: string, value: string | null): void {
    if (leaving) return;
    const others = Object.entries(route.query).filter(([each]) => each !== name);
    const query = value === null || value === '' ? others : [...others, [name, value] as const];
    void router.replace({ query: Object.fromEntries(query) });
  }

  // Every entry that is gone to changes the address; what is sorted by is another one only where it is.
  const sort = computed(() => part('sort'));
  return {
    filter: computed({ get: () => part('filter') ?? '', set: (text) => put('filter', text) }),
    order: computed({
      get: () => readOrder(sort.value),
      set: (order) =>
        put('sort', order.by === 'position' && order.direction === 'ascending' ? null : writeOrder(order)),
    }),
    entry: useEntryInAddress(
      () => entryKeySchema.safeParse(Number(part('entry'))).data ?? null,
      (key) => put('entry', key === null ? null : String(key)),
    ),
    named: computed(() =>
      typeof route.params.dataSet === 'string' && route.params.dataSet !== '' ? route.params.dataSet : null,
    ),
  };
}

/** Known at once, in the URL once one stays: browsers refuse to change it many times in a second. */
function useEntryInAddress(
  read: () => EntryKey | null,
  write: (entry: EntryKey | null) => void,
): WritableComputedRef<EntryKey | null> {
  const entry = shallowRef(read());
  let written = entry.value;
  const writeLater = useDebounceFn(() => {
    written = entry.value;
    write(entry.value);
  }, 200);
  watch(read, (inAddress) => {
    if (inAddress !== written) entry.value = written = inAddress;
  });
  return computed({
    get: () => entry.value,
    set: (key) => {
      entry.value = key;
      void writeLater();
    },
  });
}
